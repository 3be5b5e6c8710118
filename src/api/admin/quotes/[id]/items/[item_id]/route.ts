import type { AdminQuoteEndpoints } from "../../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { invalidRequest } from "../../../../../../http/errors"
import { retrieveAdminQuote } from "../../../../../../queries/quote/admin"
import { editQuote } from "../../../edit-quote"

type Update = AdminQuoteEndpoints["adminUpdateQuoteItem"]
type Remove = AdminQuoteEndpoints["adminRemoveQuoteItem"]

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const { id, item_id } = req.params
  const { version, ...changes } = req.validatedBody
  await editQuote(req, id, version, { kind: "change_line", id: item_id, changes })
  res.json({ quote: await retrieveAdminQuote(req.scope, id) })
}

export const DELETE = async (req: RequestOf<Remove>, res: ResponseOf<Remove>) => {
  const { id, item_id } = req.params
  const version = req.validatedBody.version ?? req.validatedQuery.version
  if (version === undefined) throw invalidRequest("version", "is needed")
  await editQuote(req, id, version, { kind: "remove_line", id: item_id })
  res.json({ quote: await retrieveAdminQuote(req.scope, id) })
}
