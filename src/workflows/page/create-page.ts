import type { CreatePage } from "../../contracts/page"
import { pageService } from "../../modules/page"
import { contentWorkflow } from "./content-workflow"
import { PAGE_CREATED, pageEvent } from "./events"

export type CreatePageInput = CreatePage & { user_id: string }

/**
 * Creates a page with its draft, and reserves its slugs. @returns its id
 * @throws DomainError `invalid_request`, `page_key_taken` or `page_slug_taken`
 */
export const createPageWorkflow = contentWorkflow(
  "create-page",
  ({ key, translations, user_id }: CreatePageInput, container) =>
    pageService(container).createPage({ key, edit: translations, by: user_id }),
  (_, { id }) => pageEvent(PAGE_CREATED, id),
)
