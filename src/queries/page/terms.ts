import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { AcceptedTermsRow, PageRow } from "../../modules/page/rows"
import { liveAt } from "../../modules/page/rules/publication"

/** The conditions of sale that are public; null: there are none. */
export const termsInForce = async (container: MedusaContainer) => {
  const service = pageService(container)
  const found = await service.listMillesimePages({ key: service.options.terms_page }, { take: 1 })
  const [page] = found as unknown as PageRow[]
  const live = page && liveAt(page, new Date())
  return live ? { page_id: page.id, revision: live.revision, last: page.last_revision } : null
}

/** What the customer of a cart accepted; undefined: nothing. */
export const acceptedTermsOf = async (
  container: MedusaContainer,
  cartId: string,
): Promise<AcceptedTermsRow | undefined> => {
  const rows = await pageService(container).listMillesimeAcceptedTerms(
    { cart_id: cartId },
    { take: 1 },
  )
  return rows[0]
}
