import { adminCompanyEndpoints } from "../../../../../contracts/company"
import { verifyVatNumberWorkflow } from "../../../../../workflows/company/verify-vat-number"
import { companyAction } from "../../company-action"

export const POST = companyAction(adminCompanyEndpoints.adminVerifyTaxId, ({ scope }, id) =>
  verifyVatNumberWorkflow(scope).run({ input: { id } }),
)
