import { adminMenuEndpoints } from "../../../contracts/page"
import { listRoute, route } from "../../../http/route"
import { listAdminMenus, retrieveAdminMenu } from "../../../queries/page/menus"
import { createMenuWorkflow } from "../../../workflows/page/create-menu"

export const GET = listRoute(adminMenuEndpoints.adminListMenus, ({ scope, validatedQuery }) =>
  listAdminMenus(scope, validatedQuery),
)

export const POST = route(
  adminMenuEndpoints.adminCreateMenu,
  async ({ scope, validatedBody, auth_context }) => {
    await createMenuWorkflow(scope).run({
      input: { ...validatedBody, user_id: auth_context.actor_id },
    })
    return { menu: await retrieveAdminMenu(scope, validatedBody.handle) }
  },
)
