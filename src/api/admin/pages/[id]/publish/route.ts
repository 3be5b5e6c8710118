import type { AdminPageEndpoints } from "../../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminPage } from "../../../../../queries/page/admin"
import { publishPageWorkflow } from "../../../../../workflows/page/publish-page"

type E = AdminPageEndpoints["adminPublishPage"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await publishPageWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, user_id: req.auth_context.actor_id },
  })
  res.json({ page: await retrieveAdminPage(req.scope, id) })
}
