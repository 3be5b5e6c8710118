import type { StoreCompanyEndpoints } from "../../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { retrieveMembership } from "../../../../../../queries/company/members"
import { revokeInviteWorkflow } from "../../../../../../workflows/company/revoke-invite"

type E = StoreCompanyEndpoints["storeRevokeCompanyInvite"]

export const DELETE = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const customer_id = req.auth_context.actor_id
  const { company_id } = await retrieveMembership(req.scope, customer_id)
  const { result: id } = await revokeInviteWorkflow(req.scope).run({
    input: { company_id, invite_id: req.params.id, actor: { customer_id } },
  })
  res.json({ id, object: "company_invite", deleted: true })
}
