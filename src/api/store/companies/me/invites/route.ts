import type { StoreCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { listInvites, retrieveMembership } from "../../../../../queries/company/members"

type E = StoreCompanyEndpoints["storeListCompanyInvites"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { company_id } = await retrieveMembership(
    req.scope,
    req.auth_context.actor_id,
    "manage_members",
  )
  const page = await listInvites(req.scope, company_id, req.validatedQuery)
  res.json({ ...page, ...req.validatedQuery })
}
