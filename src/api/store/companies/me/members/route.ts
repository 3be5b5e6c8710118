import { storeCompanyEndpoints } from "../../../../../contracts/company"
import { listRoute, route } from "../../../../../http/route"
import {
  listMembers,
  retrieveInvite,
  retrieveMembership,
} from "../../../../../queries/company/members"
import { inviteMemberWorkflow } from "../../../../../workflows/company/invite-member"

export const GET = listRoute(storeCompanyEndpoints.storeListCompanyMembers, async (req) => {
  const { company_id } = await retrieveMembership(req.scope, req.auth_context.actor_id)
  return listMembers(req.scope, company_id, req.validatedQuery)
})

export const POST = route(storeCompanyEndpoints.storeInviteCompanyMember, async (req) => {
  const customer_id = req.auth_context.actor_id
  const { company_id } = await retrieveMembership(req.scope, customer_id)
  const { result: id } = await inviteMemberWorkflow(req.scope).run({
    input: { company_id, invite: req.validatedBody, actor: { customer_id } },
  })
  return { invite: await retrieveInvite(req.scope, id) }
})
