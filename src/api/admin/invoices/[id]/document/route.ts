import type { adminInvoiceEndpoints } from "../../../../../contracts/invoice"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { invoiceFile } from "../../../../../queries/invoice/file"
import { sendDocument } from "../../../../send-document"

type E = (typeof adminInvoiceEndpoints)["adminGetInvoiceDocument"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  await sendDocument(req, res, await invoiceFile(req.scope, req.params.id))
}
