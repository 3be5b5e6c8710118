import type { StoreCompanyEndpoints } from "../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrieveOwnCompany, retrieveReceivedInvite } from "../../../../queries/company/store"
import { acceptInviteWorkflow } from "../../../../workflows/company/accept-invite"
import { tokenHashOf } from "../../../../shared/token"

type Get = StoreCompanyEndpoints["storeGetCompanyInvite"]
type Accept = StoreCompanyEndpoints["storeAcceptCompanyInvite"]

export const GET = async (req: RequestOf<Get>, res: ResponseOf<Get>) => {
  res.json({ invite: await retrieveReceivedInvite(req.scope, tokenHashOf(req.params.token)) })
}

export const POST = async (req: RequestOf<Accept>, res: ResponseOf<Accept>) => {
  const customer_id = req.auth_context.actor_id
  await acceptInviteWorkflow(req.scope).run({ input: { token: req.params.token, customer_id } })
  res.json({ company: await retrieveOwnCompany(req.scope, customer_id) })
}
