import { adminPageEndpoints } from "../../../contracts/page"
import { listRoute, route } from "../../../http/route"
import { listAdminPages, retrieveAdminPage } from "../../../queries/page/admin"
import { createPageWorkflow } from "../../../workflows/page/create-page"

export const GET = listRoute(adminPageEndpoints.adminListPages, ({ scope, validatedQuery }) =>
  listAdminPages(scope, validatedQuery),
)

export const POST = route(
  adminPageEndpoints.adminCreatePage,
  async ({ scope, validatedBody, auth_context }) => {
    const { result } = await createPageWorkflow(scope).run({
      input: { ...validatedBody, user_id: auth_context.actor_id },
    })
    return { page: await retrieveAdminPage(scope, result.id) }
  },
)
