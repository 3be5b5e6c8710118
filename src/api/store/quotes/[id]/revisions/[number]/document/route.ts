import type { StoreQuoteEndpoints } from "../../../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../../../http/endpoints"
import { reachOf } from "../../../../../../../queries/quote/reach"
import { renderRevision } from "../../../../../../../queries/quote/revisions"
import { retrieveReachable } from "../../../../../../../queries/quote/store"
import { sendDocument } from "../../../../../../send-document"

type E = StoreQuoteEndpoints["storeGetQuoteDocument"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id, number } = req.params
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  await retrieveReachable(req.scope, reach, id)
  await sendDocument(req, res, await renderRevision(req.scope, id, number))
}
