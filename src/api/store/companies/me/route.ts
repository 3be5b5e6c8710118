import type { StoreCompanyEndpoints } from "../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrieveMembership } from "../../../../queries/company/members"
import { retrieveOwnCompany } from "../../../../queries/company/store"
import { updateCompanyWorkflow } from "../../../../workflows/company/update-company"

type Get = StoreCompanyEndpoints["storeGetCompany"]
type Update = StoreCompanyEndpoints["storeUpdateCompany"]

export const GET = async (req: RequestOf<Get>, res: ResponseOf<Get>) => {
  res.json({ company: await retrieveOwnCompany(req.scope, req.auth_context.actor_id) })
}

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const customer_id = req.auth_context.actor_id
  const { company_id: id } = await retrieveMembership(req.scope, customer_id)
  await updateCompanyWorkflow(req.scope).run({
    input: { id, update: req.validatedBody, actor: { customer_id } },
  })
  res.json({ company: await retrieveOwnCompany(req.scope, customer_id) })
}
