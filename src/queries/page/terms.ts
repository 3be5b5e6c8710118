import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { AcceptedTermsRow } from "../../modules/page/rows"
import { liveAt } from "../../modules/page/rules/publication"

/** The public conditions of sale; null if there are none. */
export const findCurrentTerms = async (container: MedusaContainer) => {
  const service = pageService(container)
  const [page] = await service.listMillesimePages({ key: service.options.terms_page }, { take: 1 })
  const live = page && liveAt(page, new Date())
  if (!live) return null
  return { page_id: page.id, revision: live.revision, last_revision: page.last_revision }
}

/** The terms that the customer of a cart accepted; undefined if none. */
export const findAcceptedTerms = async (
  container: MedusaContainer,
  cartId: string,
): Promise<AcceptedTermsRow | undefined> => {
  const [terms] = await pageService(container).listMillesimeAcceptedTerms(
    { cart_id: cartId },
    { take: 1 },
  )
  return terms
}
