import type { StoreCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import {
  listMembers,
  retrieveInvite,
  retrieveMembership,
} from "../../../../../queries/company/members"
import { inviteMemberWorkflow } from "../../../../../workflows/company/invite-member"

type List = StoreCompanyEndpoints["storeListCompanyMembers"]
type Invite = StoreCompanyEndpoints["storeInviteCompanyMember"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { company_id } = await retrieveMembership(req.scope, req.auth_context.actor_id)
  const page = await listMembers(req.scope, company_id, req.validatedQuery)
  res.json({ ...page, ...req.validatedQuery })
}

export const POST = async (req: RequestOf<Invite>, res: ResponseOf<Invite>) => {
  const customer_id = req.auth_context.actor_id
  const { company_id } = await retrieveMembership(req.scope, customer_id)
  const { result } = await inviteMemberWorkflow(req.scope).run({
    input: { company_id, invite: req.validatedBody, actor: { customer_id } },
  })
  res.json({ invite: await retrieveInvite(req.scope, result) })
}
