import { taxReportEndpoints } from "../../../contracts/invoice"
import { route } from "../../../http/route"
import { taxReport } from "../../../queries/invoice/tax-reports"

export const GET = route(taxReportEndpoints.adminGetTaxReport, async (req) => ({
  tax_report: await taxReport(req.scope, req.validatedQuery),
}))
