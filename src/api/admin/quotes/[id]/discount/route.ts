import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminQuote } from "../../../../../queries/quote/admin"
import { editQuote } from "../../edit-quote"

type E = AdminQuoteEndpoints["adminDiscountQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const { version, type, value, item_id } = req.validatedBody
  await editQuote(req, id, version, {
    kind: "discount",
    ...(item_id !== undefined && { line_id: item_id }),
    discount: value === 0 ? null : { type, value },
  })
  res.json({ quote: await retrieveAdminQuote(req.scope, id) })
}
