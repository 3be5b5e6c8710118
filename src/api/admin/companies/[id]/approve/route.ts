import type { AdminCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveCompany } from "../../../../../queries/company/admin"
import { decideCompanyWorkflow } from "../../../../../workflows/company/decide-company"

type E = AdminCompanyEndpoints["adminApproveCompany"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await decideCompanyWorkflow(req.scope).run({
    input: { id, action: "approve", by: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ company: await retrieveCompany(req.scope, id) })
}
