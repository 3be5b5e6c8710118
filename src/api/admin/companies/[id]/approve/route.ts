import { adminCompanyEndpoints } from "../../../../../contracts/company"
import { decideCompanyWorkflow } from "../../../../../workflows/company/decide-company"
import { companyAction } from "../../company-action"

export const POST = companyAction(adminCompanyEndpoints.adminApproveCompany, (req, id, by) =>
  decideCompanyWorkflow(req.scope).run({
    input: { id, action: "approve", by, ...req.validatedBody },
  }),
)
