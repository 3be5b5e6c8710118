import type { AdminMenuEndpoints } from "../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listAdminMenus, retrieveAdminMenu } from "../../../queries/page/menus"
import { createMenuWorkflow } from "../../../workflows/page/create-menu"

type List = AdminMenuEndpoints["adminListMenus"]
type Create = AdminMenuEndpoints["adminCreateMenu"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  res.json({ ...(await listAdminMenus(req.scope, req.validatedQuery)), limit, offset })
}

export const POST = async (req: RequestOf<Create>, res: ResponseOf<Create>) => {
  await createMenuWorkflow(req.scope).run({
    input: { ...req.validatedBody, user_id: req.auth_context.actor_id },
  })
  res.json({ menu: await retrieveAdminMenu(req.scope, req.validatedBody.handle) })
}
