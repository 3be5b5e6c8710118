import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { AcceptTerms } from "../../contracts/page"
import { DomainError, invalid } from "../../errors"
import type { TermsAcceptance } from "../../modules/page/accepted-terms-repository"
import { findAcceptedTerms, findCurrentTerms } from "../../queries/page/terms"

const REVISION_PATH = "additional_data.accepted_terms.revision"

const LOCALE_PATH = "additional_data.accepted_terms.locale"

/**
 * Records the terms that a cart's customer accepts; null removes them. @returns what they had accepted before
 * @throws DomainError `invalid_request` for a revision that doesn't exist, `terms_changed` for one that isn't public
 */
export const acceptTerms = async (
  container: MedusaContainer,
  cartId: string,
  terms: AcceptTerms | null,
): Promise<TermsAcceptance | null> => {
  const service = pageService(container)
  if (!terms) return service.acceptTerms(cartId, null)
  const current = await findCurrentTerms(container)
  if (!current) throw invalid(REVISION_PATH, "no_public_terms")
  if (terms.revision > current.last_revision) {
    throw invalid(REVISION_PATH, "unknown_terms_revision")
  }
  if (terms.revision !== current.revision) throw new DomainError("terms_changed")
  const { locale = service.locales[0] ?? "" } = terms
  if (!service.locales.includes(locale)) {
    throw invalid(LOCALE_PATH, "not_one_of", { values: service.locales.join(", ") })
  }
  return service.acceptTerms(cartId, {
    page_id: current.page_id,
    revision: terms.revision,
    locale,
    accepted_at: new Date(),
  })
}

/**
 * Checks that the terms which a cart's customer accepted, if any, are the current ones.
 * @throws DomainError `terms_changed`, or `terms_required` if the store requires an acceptance
 */
export const assertTermsAccepted = async (
  container: MedusaContainer,
  cartId: string,
): Promise<void> => {
  const [accepted, current] = await Promise.all([
    findAcceptedTerms(container, cartId),
    findCurrentTerms(container),
  ])
  if (!current) return
  if (!accepted) {
    if (!pageService(container).options.terms_required) return
    throw new DomainError("terms_required")
  }
  const { page_id, revision } = accepted
  if (page_id !== current.page_id || revision !== current.revision) {
    throw new DomainError("terms_changed")
  }
}
