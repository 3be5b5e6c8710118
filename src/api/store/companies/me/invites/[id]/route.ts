import { storeCompanyEndpoints } from "../../../../../../contracts/company"
import { route } from "../../../../../../http/route"
import { retrieveMembership } from "../../../../../../queries/company/members"
import { revokeInviteWorkflow } from "../../../../../../workflows/company/revoke-invite"

export const DELETE = route(storeCompanyEndpoints.storeRevokeCompanyInvite, async (req) => {
  const customer_id = req.auth_context.actor_id
  const { company_id } = await retrieveMembership(req.scope, customer_id)
  const { result: id } = await revokeInviteWorkflow(req.scope).run({
    input: { company_id, invite_id: req.params.id, actor: { customer_id } },
  })
  return { id, object: "company_invite", deleted: true } as const
})
