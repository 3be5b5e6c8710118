import { Readable } from "node:stream"
import type { taxReportEndpoints } from "../../../../../contracts/invoice"
import { sendFile } from "../../../../../http/download"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { eReportFile } from "../../../../../queries/invoice/tax-reports"

type E = (typeof taxReportEndpoints)["adminGetEReportXml"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { name, xml } = await eReportFile(req.scope, req.params.id)
  await sendFile(req, res, { name, contentType: "application/xml" }, Readable.from([xml]))
}
