import type { AdminCompanyEndpoints } from "../../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { revokeInviteWorkflow } from "../../../../../../workflows/company/revoke-invite"

type E = AdminCompanyEndpoints["adminRevokeCompanyInvite"]

export const DELETE = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id: company_id, invite_id } = req.params
  await revokeInviteWorkflow(req.scope).run({
    input: { company_id, invite_id, actor: { staff: true } },
  })
  res.json({ id: invite_id, object: "company_invite", deleted: true })
}
