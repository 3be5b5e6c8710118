import { adminMenuEndpoints } from "../../../../contracts/page"
import { route } from "../../../../http/route"
import { retrieveAdminMenu } from "../../../../queries/page/menus"
import { deleteMenuWorkflow } from "../../../../workflows/page/delete-menu"
import { updateMenuWorkflow } from "../../../../workflows/page/update-menu"

export const GET = route(adminMenuEndpoints.adminGetMenu, async ({ scope, params }) => ({
  menu: await retrieveAdminMenu(scope, params.handle),
}))

export const POST = route(
  adminMenuEndpoints.adminUpdateMenu,
  async ({ scope, params: { handle }, validatedBody, auth_context }) => {
    await updateMenuWorkflow(scope).run({
      input: { ...validatedBody, handle, user_id: auth_context.actor_id },
    })
    return { menu: await retrieveAdminMenu(scope, handle) }
  },
)

export const DELETE = route(adminMenuEndpoints.adminDeleteMenu, async ({ scope, params }) => {
  const { result } = await deleteMenuWorkflow(scope).run({ input: params.handle })
  return { id: result.id, object: "menu", deleted: true } as const
})
