import type { AdminCompanyEndpoints } from "../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrieveCompany } from "../../../../queries/company/admin"
import { updateCompanyWorkflow } from "../../../../workflows/company/update-company"

type Get = AdminCompanyEndpoints["adminGetCompany"]
type Update = AdminCompanyEndpoints["adminUpdateCompany"]

export const GET = async (req: RequestOf<Get>, res: ResponseOf<Get>) => {
  res.json({ company: await retrieveCompany(req.scope, req.params.id) })
}

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const { id } = req.params
  await updateCompanyWorkflow(req.scope).run({
    input: { id, update: req.validatedBody, actor: { staff: true } },
  })
  res.json({ company: await retrieveCompany(req.scope, id) })
}
