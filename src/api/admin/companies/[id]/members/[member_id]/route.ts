import type { AdminCompanyEndpoints } from "../../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { retrieveMember } from "../../../../../../queries/company/members"
import { changeMemberWorkflow } from "../../../../../../workflows/company/change-member"

type Update = AdminCompanyEndpoints["adminUpdateCompanyMember"]
type Remove = AdminCompanyEndpoints["adminRemoveCompanyMember"]

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const { id: company_id, member_id } = req.params
  const { result } = await changeMemberWorkflow(req.scope).run({
    input: { company_id, member_id, change: req.validatedBody, actor: { staff: true } },
  })
  res.json({ member: await retrieveMember(req.scope, result) })
}

export const DELETE = async (req: RequestOf<Remove>, res: ResponseOf<Remove>) => {
  const { id: company_id, member_id } = req.params
  await changeMemberWorkflow(req.scope).run({
    input: { company_id, member_id, change: null, actor: { staff: true } },
  })
  res.json({ id: member_id, object: "company_member", deleted: true })
}
