import type { UpdatePage } from "../../contracts/page"
import { pageService } from "../../modules/page"
import { contentWorkflow } from "./content-workflow"
import { PAGE_UPDATED, pageEvent } from "./events"
import { nameEditor } from "./name-editor"

export type UpdatePageInput = UpdatePage & { id: string; user_id: string }

/**
 * Changes the draft of a page; the public content stays as it is.
 * @throws DomainError `not_found`, `invalid_request`, `page_stale`, `page_slug_taken` or `page_invalid_transition`
 */
export const updatePageWorkflow = contentWorkflow(
  "update-page",
  ({ id, version, translations, user_id }: UpdatePageInput, container) =>
    nameEditor(container, id, () =>
      pageService(container).updateDraft(id, { version, edit: translations, by: user_id }),
    ),
  (_, { id }) => pageEvent(PAGE_UPDATED, id),
)
