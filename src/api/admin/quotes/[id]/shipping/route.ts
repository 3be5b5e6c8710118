import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminQuote } from "../../../../../queries/quote/admin"
import { editQuote } from "../../edit-quote"

type E = AdminQuoteEndpoints["adminShipQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const { version, amount, name } = req.validatedBody
  await editQuote(req, id, version, {
    kind: "shipping",
    shipping: amount === null ? null : { amount, name },
  })
  res.json({ quote: await retrieveAdminQuote(req.scope, id) })
}
