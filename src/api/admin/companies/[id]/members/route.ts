import type { AdminCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { throwIfNoCompany } from "../../../../../queries/company/admin"
import { listMembers, retrieveInvite } from "../../../../../queries/company/members"
import { inviteMemberWorkflow } from "../../../../../workflows/company/invite-member"

type List = AdminCompanyEndpoints["adminListCompanyMembers"]
type Invite = AdminCompanyEndpoints["adminInviteCompanyMember"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { id } = req.params
  await throwIfNoCompany(req.scope, id)
  res.json({ ...(await listMembers(req.scope, id, req.validatedQuery)), ...req.validatedQuery })
}

export const POST = async (req: RequestOf<Invite>, res: ResponseOf<Invite>) => {
  const { result } = await inviteMemberWorkflow(req.scope).run({
    input: { company_id: req.params.id, invite: req.validatedBody, actor: { staff: true } },
  })
  res.json({ invite: await retrieveInvite(req.scope, result) })
}
