import type { StoreCompanyEndpoints } from "../../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { retrieveMember, retrieveMembership } from "../../../../../../queries/company/members"
import { changeMemberWorkflow } from "../../../../../../workflows/company/change-member"

type Update = StoreCompanyEndpoints["storeUpdateCompanyMember"]
type Remove = StoreCompanyEndpoints["storeRemoveCompanyMember"]

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const customer_id = req.auth_context.actor_id
  const { company_id } = await retrieveMembership(req.scope, customer_id)
  const { result } = await changeMemberWorkflow(req.scope).run({
    input: {
      company_id,
      member_id: req.params.id,
      change: req.validatedBody,
      actor: { customer_id },
    },
  })
  res.json({ member: await retrieveMember(req.scope, result) })
}

export const DELETE = async (req: RequestOf<Remove>, res: ResponseOf<Remove>) => {
  const customer_id = req.auth_context.actor_id
  const { company_id } = await retrieveMembership(req.scope, customer_id)
  const { result: id } = await changeMemberWorkflow(req.scope).run({
    input: { company_id, member_id: req.params.id, change: null, actor: { customer_id } },
  })
  res.json({ id, object: "company_member", deleted: true })
}
