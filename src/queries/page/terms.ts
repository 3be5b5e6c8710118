import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { AcceptedTermsRow, PageRevisionRow } from "../../modules/page/rows"
import type { AcceptedTermsText } from "../../modules/page/rules/terms-document"
import { liveAt } from "../../modules/page/rules/publication"

/** The public conditions of sale; null if there are none, or no pages. */
export const findCurrentTerms = async (container: MedusaContainer) => {
  const service = pageService(container)
  if (!service.options.features.pages) return null
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

/** The conditions of sale that were accepted with orders, by order; orders without any are missing. */
export const acceptedTermsOf = async (
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, AcceptedTermsText>> => {
  const service = pageService(container)
  const accepted: AcceptedTermsRow[] = await service.listMillesimeAcceptedTerms({
    order_id: [...orderIds],
  })
  if (!accepted.length) return new Map()
  const revisions: PageRevisionRow[] = await service.listMillesimePageRevisions({
    $or: accepted.map(({ page_id, revision }) => ({ page_id, number: revision })),
  })
  return new Map(
    accepted.flatMap(({ order_id, page_id, revision, locale, accepted_at }) => {
      const row = revisions.find((each) => each.page_id === page_id && each.number === revision)
      const text = row?.content[locale]
      if (!order_id || !text) return []
      const { title, markdown } = text
      return [[order_id, { title, markdown, locale, revision, accepted_at }] as const]
    }),
  )
}
