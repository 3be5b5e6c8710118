import { adminCompanyEndpoints } from "../../../../../contracts/company"
import { setVatStatusWorkflow } from "../../../../../workflows/company/set-vat-status"
import { companyAction } from "../../company-action"

export const POST = companyAction(
  adminCompanyEndpoints.adminSetVatStatus,
  ({ scope, validatedBody: { document_url = null, ...decision } }, id, decided_by) =>
    setVatStatusWorkflow(scope).run({ input: { id, ...decision, document_url, decided_by } }),
)
