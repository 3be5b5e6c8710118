import { storeCompanyEndpoints } from "../../../contracts/company"
import { route } from "../../../http/route"
import { retrieveOwnCompany } from "../../../queries/company/store"
import { registerCompanyWorkflow } from "../../../workflows/company/register-company"
import { localeOf } from "../../visitor"

export const POST = route(storeCompanyEndpoints.storeRegisterCompany, async (req) => {
  const customer_id = req.auth_context.actor_id
  await registerCompanyWorkflow(req.scope).run({
    input: { company: req.validatedBody, customer_id, locale: localeOf(req) },
  })
  return { company: await retrieveOwnCompany(req.scope, customer_id) }
})
