import { pageService } from "../../modules/page"
import { contentWorkflow } from "./content-workflow"
import { menuUpdated } from "./events"

/**
 * Deletes a menu by its handle. @returns the id of the menu
 * @throws DomainError `not_found`
 */
export const deleteMenuWorkflow = contentWorkflow(
  "delete-menu",
  (handle: string, container) => pageService(container).deleteMenu(handle),
  (handle) => menuUpdated(handle),
)
