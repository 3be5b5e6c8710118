import type { adminInvoiceEndpoints } from "../../../contracts/invoice"
import { sendFile } from "../../../http/download"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { exportInvoices } from "../../../queries/invoice/exports/export-invoices"

type E = (typeof adminInvoiceEndpoints)["adminExportInvoices"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { content, ...file } = await exportInvoices(req.scope, req.validatedQuery)
  await sendFile(req, res, file, content)
}
