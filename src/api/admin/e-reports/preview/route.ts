import { taxReportEndpoints } from "../../../../contracts/invoice"
import { route } from "../../../../http/route"
import { invoiceService } from "../../../../modules/invoice"

export const GET = route(taxReportEndpoints.adminPreviewEReport, async (req) => ({
  preview: await invoiceService(req.scope).previewEReport(req.validatedQuery),
}))
