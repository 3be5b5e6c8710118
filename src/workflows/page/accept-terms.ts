import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { AcceptTerms } from "../../contracts/page"
import { ApiError, invalidRequest } from "../../http/errors"
import type { Acceptance } from "../../modules/page/terms"
import { acceptedTermsOf, termsInForce } from "../../queries/page/terms"

const PATH = "additional_data.accepted_terms.revision"

const LOCALE_PATH = "additional_data.accepted_terms.locale"

const changed = () =>
  new ApiError(
    "terms_changed",
    "The conditions of sale have changed: read them again and accept the revision in force",
  )

/**
 * Keeps what a cart's customer accepts; null takes it back. @returns what they had accepted before
 * @throws ApiError `invalid_request` for a revision that never was, `terms_changed` for one that is not in force
 */
export const acceptTerms = async (
  container: MedusaContainer,
  cartId: string,
  terms: AcceptTerms | null,
): Promise<Acceptance | null> => {
  const service = pageService(container)
  if (!terms) return service.acceptTerms(cartId, null)
  const inForce = await termsInForce(container)
  if (!inForce) throw invalidRequest(PATH, "names conditions of sale where none are public")
  if (terms.revision > inForce.last) throw invalidRequest(PATH, "is no revision of them")
  if (terms.revision !== inForce.revision) throw changed()
  const { locale = service.locales[0] ?? "" } = terms
  if (!service.locales.includes(locale)) {
    throw invalidRequest(LOCALE_PATH, `must be one of ${service.locales.join(", ")}`)
  }
  return service.acceptTerms(cartId, {
    page_id: inForce.page_id,
    revision: terms.revision,
    locale,
    accepted_at: new Date(),
  })
}

/**
 * Whether a cart may become an order: what its customer accepted, if anything, must be in force at this moment.
 * @throws ApiError `terms_changed`, or `terms_required` where the store asks for an acceptance
 */
export const throwIfTermsDontHold = async (
  container: MedusaContainer,
  cartId: string,
): Promise<void> => {
  const [accepted, inForce] = await Promise.all([
    acceptedTermsOf(container, cartId),
    termsInForce(container),
  ])
  if (!inForce) return
  if (!accepted) {
    if (!pageService(container).options.terms_required) return
    throw new ApiError("terms_required", "Accept the conditions of sale first")
  }
  const { page_id, revision } = accepted
  if (page_id !== inForce.page_id || revision !== inForce.revision) throw changed()
}
