import type { AdminPageEndpoints } from "../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listAdminPages, retrieveAdminPage } from "../../../queries/page/admin"
import { createPageWorkflow } from "../../../workflows/page/create-page"

type List = AdminPageEndpoints["adminListPages"]
type Create = AdminPageEndpoints["adminCreatePage"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  res.json({ ...(await listAdminPages(req.scope, req.validatedQuery)), limit, offset })
}

export const POST = async (req: RequestOf<Create>, res: ResponseOf<Create>) => {
  const { result } = await createPageWorkflow(req.scope).run({
    input: { ...req.validatedBody, user_id: req.auth_context.actor_id },
  })
  res.json({ page: await retrieveAdminPage(req.scope, result) })
}
