import { storeCompanyEndpoints } from "../../../../contracts/company"
import { route } from "../../../../http/route"
import { retrieveOwnCompany, retrieveReceivedInvite } from "../../../../queries/company/store"
import { tokenHashOf } from "../../../../shared/token"
import { acceptInviteWorkflow } from "../../../../workflows/company/accept-invite"

export const GET = route(storeCompanyEndpoints.storeGetCompanyInvite, async (req) => ({
  invite: await retrieveReceivedInvite(req.scope, tokenHashOf(req.params.token)),
}))

export const POST = route(storeCompanyEndpoints.storeAcceptCompanyInvite, async (req) => {
  const customer_id = req.auth_context.actor_id
  await acceptInviteWorkflow(req.scope).run({ input: { token: req.params.token, customer_id } })
  return { company: await retrieveOwnCompany(req.scope, customer_id) }
})
