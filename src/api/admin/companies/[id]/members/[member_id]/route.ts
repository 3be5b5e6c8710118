import { adminCompanyEndpoints } from "../../../../../../contracts/company"
import { route } from "../../../../../../http/route"
import { retrieveMember } from "../../../../../../queries/company/members"
import { changeMemberWorkflow } from "../../../../../../workflows/company/change-member"

export const POST = route(adminCompanyEndpoints.adminUpdateCompanyMember, async (req) => {
  const { id: company_id, member_id } = req.params
  await changeMemberWorkflow(req.scope).run({
    input: { company_id, member_id, change: req.validatedBody, actor: { staff: true } },
  })
  return { member: await retrieveMember(req.scope, member_id) }
})

export const DELETE = route(adminCompanyEndpoints.adminRemoveCompanyMember, async (req) => {
  const { id: company_id, member_id } = req.params
  await changeMemberWorkflow(req.scope).run({
    input: { company_id, member_id, change: null, actor: { staff: true } },
  })
  return { id: member_id, object: "company_member", deleted: true } as const
})
