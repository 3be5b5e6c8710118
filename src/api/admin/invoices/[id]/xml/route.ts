import { Readable } from "node:stream"
import type { adminInvoiceEndpoints } from "../../../../../contracts/invoice"
import { sendFile } from "../../../../../http/download"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { invoiceFile } from "../../../../../queries/invoice/file"

type E = (typeof adminInvoiceEndpoints)["adminGetInvoiceXml"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { name, xml } = await invoiceFile(req.scope, req.params.id)
  const file = { name: name.replace(/pdf$/, "xml"), contentType: "application/xml" }
  await sendFile(req, res, file, Readable.from([xml]))
}
