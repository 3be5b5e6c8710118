import type { StoreCompanyEndpoints } from "../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { retrieveOwnCompany } from "../../../queries/company/store"
import { registerCompanyWorkflow } from "../../../workflows/company/register-company"
import { localeOf } from "../../../api/visitor"

type E = StoreCompanyEndpoints["storeRegisterCompany"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const customer_id = req.auth_context.actor_id
  await registerCompanyWorkflow(req.scope).run({
    input: { company: req.validatedBody, customer_id, locale: localeOf(req) },
  })
  res.json({ company: await retrieveOwnCompany(req.scope, customer_id) })
}
