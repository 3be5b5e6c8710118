import { adminPageEndpoints } from "../../../../contracts/page"
import { route } from "../../../../http/route"
import { retrieveAdminPage } from "../../../../queries/page/admin"
import { deletePageWorkflow } from "../../../../workflows/page/delete-page"
import { updatePageWorkflow } from "../../../../workflows/page/update-page"
import { staffAction } from "../staff-action"

export const GET = route(adminPageEndpoints.adminGetPage, async ({ scope, params }) => ({
  page: await retrieveAdminPage(scope, params.id),
}))

export const POST = staffAction(
  adminPageEndpoints.adminUpdatePage,
  ({ scope, validatedBody }, id, user_id) =>
    updatePageWorkflow(scope).run({ input: { ...validatedBody, id, user_id } }),
)

export const DELETE = route(
  adminPageEndpoints.adminDeletePage,
  async ({ scope, params: { id } }) => {
    await deletePageWorkflow(scope).run({ input: id })
    return { id, object: "page", deleted: true } as const
  },
)
