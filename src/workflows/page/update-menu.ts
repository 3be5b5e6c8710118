import type { UpdateMenu } from "../../contracts/page"
import { pageService } from "../../modules/page"
import { contentWorkflow } from "./content-workflow"
import { menuUpdated } from "./events"
import { resolveMenuItems } from "./resolve-menu-items"

export type UpdateMenuInput = UpdateMenu & { handle: string; user_id: string }

/**
 * Replaces all items of a menu; the change is public at once.
 * @throws DomainError `not_found`, `invalid_request` or `menu_stale`
 */
export const updateMenuWorkflow = contentWorkflow(
  "update-menu",
  async ({ handle, version, items, user_id }: UpdateMenuInput, container) =>
    pageService(container).updateMenu({
      handle,
      version,
      items: await resolveMenuItems(container, items),
      by: user_id,
    }),
  ({ handle }) => menuUpdated(handle),
)
