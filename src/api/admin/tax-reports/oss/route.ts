import { taxReportEndpoints } from "../../../../contracts/invoice"
import { route } from "../../../../http/route"
import { ossReport } from "../../../../queries/invoice/tax-reports"

export const GET = route(taxReportEndpoints.adminGetOssReport, async (req) => ({
  oss_report: await ossReport(req.scope, req.validatedQuery.quarter),
}))
