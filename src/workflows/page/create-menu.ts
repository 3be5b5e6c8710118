import type { CreateMenu } from "../../contracts/page"
import { pageService } from "../../modules/page"
import { contentWorkflow } from "./content-workflow"
import { menuUpdated } from "./events"
import { resolveMenuItems } from "./resolve-menu-items"

export type CreateMenuInput = CreateMenu & { user_id: string }

/** @throws DomainError `invalid_request` or `menu_handle_taken` */
export const createMenuWorkflow = contentWorkflow(
  "create-menu",
  async ({ handle, items, user_id }: CreateMenuInput, container) =>
    pageService(container).createMenu({
      handle,
      items: await resolveMenuItems(container, items),
      by: user_id,
    }),
  ({ handle }) => menuUpdated(handle),
)
