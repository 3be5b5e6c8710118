import type { RestoreRevision } from "../../contracts/page"
import { pageService } from "../../modules/page"
import { contentWorkflow } from "./content-workflow"
import { PAGE_UPDATED, pageEvent } from "./events"
import { nameEditor } from "./name-editor"

export type RestoreRevisionInput = RestoreRevision & {
  id: string
  number: number
  user_id: string
}

/**
 * Replaces the draft by a revision. An archived page becomes a draft again.
 * @throws DomainError `not_found`, `page_stale` or `page_slug_taken`
 */
export const restoreRevisionWorkflow = contentWorkflow(
  "restore-revision",
  ({ id, number, version, user_id }: RestoreRevisionInput, container) =>
    nameEditor(container, id, () =>
      pageService(container).restore(id, { number, version, by: user_id }),
    ),
  (_, { id }) => pageEvent(PAGE_UPDATED, id),
)
