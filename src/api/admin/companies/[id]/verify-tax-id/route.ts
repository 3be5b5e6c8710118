import type { AdminCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveCompany } from "../../../../../queries/company/admin"
import { verifyVatNumberWorkflow } from "../../../../../workflows/company/verify-vat-number"

type E = AdminCompanyEndpoints["adminVerifyTaxId"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await verifyVatNumberWorkflow(req.scope).run({ input: { id } })
  res.json({ company: await retrieveCompany(req.scope, id) })
}
