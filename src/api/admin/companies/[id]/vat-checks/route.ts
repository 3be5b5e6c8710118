import type { AdminCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { listVatChecks, throwIfNoCompany } from "../../../../../queries/company/admin"

type E = AdminCompanyEndpoints["adminListVatChecks"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await throwIfNoCompany(req.scope, id)
  res.json({ ...(await listVatChecks(req.scope, id, req.validatedQuery)), ...req.validatedQuery })
}
