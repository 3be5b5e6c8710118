import type { StoreQuoteEndpoints } from "../../../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../../../http/endpoints"
import { accessOf } from "../../../../../../../queries/quote/quote-access"
import { renderRevision } from "../../../../../../../queries/quote/revisions"
import { retrieveAccessibleQuote } from "../../../../../../../queries/quote/store"
import { sendDocument } from "../../../../../../send-document"

type E = StoreQuoteEndpoints["storeGetQuoteDocument"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id, number } = req.params
  const access = await accessOf(req.scope, req.auth_context.actor_id)
  await retrieveAccessibleQuote(req.scope, access, id)
  await sendDocument(req, res, await renderRevision(req.scope, id, number))
}
