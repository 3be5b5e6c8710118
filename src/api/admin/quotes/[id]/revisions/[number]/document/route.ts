import type { AdminQuoteEndpoints } from "../../../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../../../http/endpoints"
import { renderRevision } from "../../../../../../../queries/quote/revisions"
import { sendDocument } from "../../../../../../send-document"

type E = AdminQuoteEndpoints["adminGetQuoteDocument"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  await sendDocument(req, res, await renderRevision(req.scope, req.params.id, req.params.number))
}
