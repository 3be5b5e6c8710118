import { pageService } from "../../modules/page"
import { contentWorkflow } from "./content-workflow"
import { PAGE_ARCHIVED, PAGE_UNPUBLISHED, PAGE_UPDATED, pageEvent } from "./events"

/** Ends the live and the scheduled publication of a page. @throws DomainError `not_found`, `page_invalid_transition` */
export const unpublishPageWorkflow = contentWorkflow(
  "unpublish-page",
  (id: string, container) => pageService(container).unpublish(id),
  (id) => pageEvent(PAGE_UNPUBLISHED, id),
)

/** Cancels the scheduled publication of a page. @throws DomainError `not_found`, `page_invalid_transition` */
export const unschedulePageWorkflow = contentWorkflow(
  "unschedule-page",
  (id: string, container) => pageService(container).unschedule(id),
  (id) => pageEvent(PAGE_UPDATED, id),
)

/** Archives a page. @throws DomainError `not_found`, `page_invalid_transition` */
export const archivePageWorkflow = contentWorkflow(
  "archive-page",
  (id: string, container) => pageService(container).archive(id),
  (id) => pageEvent(PAGE_ARCHIVED, id),
)
