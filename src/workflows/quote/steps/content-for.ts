import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../../errors"
import type { QuoteRow } from "../../../modules/quote/rows"
import type { QuoteContent } from "../../../modules/quote/types"
import { findRevision } from "../../../queries/quote/revisions"

/**
 * What is sent: the draft, or the content of the current revision for an extension, without later edits.
 * @throws DomainError `not_found`
 */
export const contentFor = async (
  container: MedusaContainer,
  quote: QuoteRow,
  action: "send" | "extend",
): Promise<QuoteContent> => {
  if (action === "send" || quote.current_revision === 0) return quote.draft
  const revision = await findRevision(container, quote.id, quote.current_revision)
  if (!revision) throw new DomainError("not_found.quote_revision")
  return revision.content
}
