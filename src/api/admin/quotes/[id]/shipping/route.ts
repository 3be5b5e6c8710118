import { adminQuoteEndpoints } from "../../../../../contracts/quote"
import { draftEdit } from "../../staff-action"

export const POST = draftEdit(adminQuoteEndpoints.adminShipQuote, ({ validatedBody }) => {
  const { version, amount, name } = validatedBody
  return {
    version,
    edit: { kind: "shipping", shipping: amount === null ? null : { amount, name } },
  }
})
