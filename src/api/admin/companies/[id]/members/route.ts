import { adminCompanyEndpoints } from "../../../../../contracts/company"
import { listRoute, route } from "../../../../../http/route"
import { throwIfNoCompany } from "../../../../../queries/company/admin"
import { listMembers, retrieveInvite } from "../../../../../queries/company/members"
import { inviteMemberWorkflow } from "../../../../../workflows/company/invite-member"

export const GET = listRoute(adminCompanyEndpoints.adminListCompanyMembers, async (req) => {
  await throwIfNoCompany(req.scope, req.params.id)
  return listMembers(req.scope, req.params.id, req.validatedQuery)
})

export const POST = route(adminCompanyEndpoints.adminInviteCompanyMember, async (req) => {
  const { result } = await inviteMemberWorkflow(req.scope).run({
    input: { company_id: req.params.id, invite: req.validatedBody, actor: { staff: true } },
  })
  return { invite: await retrieveInvite(req.scope, result) }
})
