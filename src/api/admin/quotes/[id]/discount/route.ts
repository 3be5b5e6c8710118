import { adminQuoteEndpoints } from "../../../../../contracts/quote"
import { draftEdit } from "../../staff-action"

export const POST = draftEdit(adminQuoteEndpoints.adminDiscountQuote, ({ validatedBody }) => {
  const { version, type, value, item_id: line_id } = validatedBody
  const discount = value === 0 ? null : { type, value }
  return { version, edit: { kind: "discount", ...(line_id && { line_id }), discount } }
})
