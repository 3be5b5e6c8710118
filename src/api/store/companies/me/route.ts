import { storeCompanyEndpoints } from "../../../../contracts/company"
import { route } from "../../../../http/route"
import { retrieveMembership } from "../../../../queries/company/members"
import { retrieveOwnCompany } from "../../../../queries/company/store"
import { updateCompanyWorkflow } from "../../../../workflows/company/update-company"

export const GET = route(storeCompanyEndpoints.storeGetCompany, async (req) => ({
  company: await retrieveOwnCompany(req.scope, req.auth_context.actor_id),
}))

export const POST = route(storeCompanyEndpoints.storeUpdateCompany, async (req) => {
  const customer_id = req.auth_context.actor_id
  const { company_id: id } = await retrieveMembership(req.scope, customer_id)
  await updateCompanyWorkflow(req.scope).run({
    input: { id, update: req.validatedBody, actor: { customer_id } },
  })
  return { company: await retrieveOwnCompany(req.scope, customer_id) }
})
