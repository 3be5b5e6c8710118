import { adminCompanyEndpoints } from "../../../../../../contracts/company"
import { route } from "../../../../../../http/route"
import { revokeInviteWorkflow } from "../../../../../../workflows/company/revoke-invite"

export const DELETE = route(adminCompanyEndpoints.adminRevokeCompanyInvite, async (req) => {
  const { id: company_id, invite_id } = req.params
  await revokeInviteWorkflow(req.scope).run({
    input: { company_id, invite_id, actor: { staff: true } },
  })
  return { id: invite_id, object: "company_invite", deleted: true } as const
})
