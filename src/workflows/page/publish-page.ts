import type { PublishPage } from "../../contracts/page"
import { invalid } from "../../errors"
import { pageService } from "../../modules/page"
import type { PublicationPeriod } from "../../modules/page/service"
import { contentWorkflow } from "./content-workflow"
import { PAGE_PUBLISHED, PAGE_SCHEDULED, pageEvent } from "./events"
import { nameEditor } from "./name-editor"

export type PublishPageInput = PublishPage & { id: string; user_id: string }

/** @throws DomainError `invalid_request` for a moment in the past, or an end before the beginning */
const periodOf = ({ publish_at, unpublish_at }: PublishPage): PublicationPeriod => {
  const now = new Date()
  const from = publish_at ? new Date(publish_at) : null
  const until = unpublish_at ? new Date(unpublish_at) : null
  if (from && from <= now) throw invalid("publish_at", "not_future")
  if (until && until <= now) throw invalid("unpublish_at", "not_future")
  if (from && until && until <= from) throw invalid("unpublish_at", "not_after_publish_at")
  return { publish_at: from, unpublish_at: until }
}

/**
 * Creates a revision of the draft and makes it public, now or at `publish_at`, until `unpublish_at` if that is given.
 * @throws DomainError `not_found`, `invalid_request`, `page_stale`, `page_slug_taken` or `page_invalid_transition`
 */
export const publishPageWorkflow = contentWorkflow(
  "publish-page",
  (input: PublishPageInput, container) => {
    const { id, version, user_id } = input
    const publication = { ...periodOf(input), version, by: user_id }
    return nameEditor(container, id, () => pageService(container).publish(id, publication))
  },
  ({ publish_at }, { id }) => pageEvent(publish_at ? PAGE_SCHEDULED : PAGE_PUBLISHED, id),
)
