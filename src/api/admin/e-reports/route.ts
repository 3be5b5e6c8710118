import { taxReportEndpoints } from "../../../contracts/invoice"
import { listRoute, route } from "../../../http/route"
import { listEReports, retrieveEReport } from "../../../queries/invoice/tax-reports"
import { createEReportWorkflow } from "../../../workflows/invoice/create-e-report"

export const GET = listRoute(taxReportEndpoints.adminListEReports, (req) =>
  listEReports(req.scope, req.validatedQuery),
)

export const POST = route(taxReportEndpoints.adminCreateEReport, async (req) => {
  const { result } = await createEReportWorkflow(req.scope).run({
    input: { ...req.validatedBody, user_id: req.auth_context.actor_id },
  })
  return { e_report: await retrieveEReport(req.scope, result.id) }
})
