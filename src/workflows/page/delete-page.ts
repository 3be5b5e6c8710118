import { pageService } from "../../modules/page"
import { contentWorkflow } from "./content-workflow"
import { PAGE_DELETED, pageEvent } from "./events"

/**
 * Deletes a page that isn't public and frees its addresses; its revisions stay for the orders that refer to them.
 * @throws DomainError `not_found` or `page_published`
 */
export const deletePageWorkflow = contentWorkflow(
  "delete-page",
  (id: string, container) => pageService(container).deletePage(id),
  (id) => pageEvent(PAGE_DELETED, id),
)
