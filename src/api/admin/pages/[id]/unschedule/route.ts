import type { AdminPageEndpoints } from "../../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminPage } from "../../../../../queries/page/admin"
import { withdrawPageWorkflow } from "../../../../../workflows/page/withdraw-page"

type E = AdminPageEndpoints["adminUnschedulePage"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await withdrawPageWorkflow(req.scope).run({ input: { id, action: "unschedule" } })
  res.json({ page: await retrieveAdminPage(req.scope, id) })
}
