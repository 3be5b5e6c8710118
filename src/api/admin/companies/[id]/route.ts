import { adminCompanyEndpoints } from "../../../../contracts/company"
import { route } from "../../../../http/route"
import { retrieveCompany } from "../../../../queries/company/admin"
import { updateCompanyWorkflow } from "../../../../workflows/company/update-company"
import { companyAction } from "../company-action"

export const GET = route(adminCompanyEndpoints.adminGetCompany, async (req) => ({
  company: await retrieveCompany(req.scope, req.params.id),
}))

export const POST = companyAction(adminCompanyEndpoints.adminUpdateCompany, (req, id) =>
  updateCompanyWorkflow(req.scope).run({
    input: { id, update: req.validatedBody, actor: { staff: true } },
  }),
)
