import { storeCompanyEndpoints } from "../../../../../../contracts/company"
import { route } from "../../../../../../http/route"
import { retrieveMember, retrieveMembership } from "../../../../../../queries/company/members"
import { changeMemberWorkflow } from "../../../../../../workflows/company/change-member"

export const POST = route(storeCompanyEndpoints.storeUpdateCompanyMember, async (req) => {
  const customer_id = req.auth_context.actor_id
  const { company_id } = await retrieveMembership(req.scope, customer_id)
  const { result: id } = await changeMemberWorkflow(req.scope).run({
    input: {
      company_id,
      member_id: req.params.id,
      change: req.validatedBody,
      actor: { customer_id },
    },
  })
  return { member: await retrieveMember(req.scope, id) }
})

export const DELETE = route(storeCompanyEndpoints.storeRemoveCompanyMember, async (req) => {
  const customer_id = req.auth_context.actor_id
  const { company_id } = await retrieveMembership(req.scope, customer_id)
  const { result: id } = await changeMemberWorkflow(req.scope).run({
    input: { company_id, member_id: req.params.id, change: null, actor: { customer_id } },
  })
  return { id, object: "company_member", deleted: true } as const
})
