import type { AdminCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { throwIfNoCompany } from "../../../../../queries/company/admin"
import { listInvites } from "../../../../../queries/company/members"

type E = AdminCompanyEndpoints["adminListCompanyInvites"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await throwIfNoCompany(req.scope, id)
  res.json({ ...(await listInvites(req.scope, id, req.validatedQuery)), ...req.validatedQuery })
}
