import type { MedusaContainer } from "@medusajs/framework/types"
import type { PageRevision, PageRevisionListing } from "../../contracts/page"
import { DomainError } from "../../errors"
import { pageService } from "../../modules/page"
import type { PageRevisionRow, PageRow } from "../../modules/page/rows"
import { liveAt } from "../../modules/page/rules/publication"
import { iso } from "../../shared/moment"
import { type PageQuery, listPage } from "../list-page"
import { retrievePageRow } from "./admin"
import { type Author, authorsOf } from "./authors"
import { seoView } from "./live-content"

/** All but the content, which may be long. */
const LISTING_COLUMNS = [
  "id",
  "page_id",
  "number",
  "changes",
  "created_by",
  "created_at",
] as const satisfies readonly (keyof PageRevisionRow)[]

type ListingRow = Pick<PageRevisionRow, (typeof LISTING_COLUMNS)[number]>

const listingView = (page: PageRow, row: ListingRow, by: Author | null): PageRevisionListing => ({
  number: row.number,
  created_at: iso(row.created_at),
  created_by: by,
  changes: row.changes,
  is_live: liveAt(page, new Date())?.revision === row.number,
})

/** Newest first, without content. @throws DomainError `not_found` */
export const listPageRevisions = async (
  container: MedusaContainer,
  id: string,
  query: PageQuery,
): Promise<{ revisions: PageRevisionListing[]; count: number }> => {
  const page = await retrievePageRow(container, id)
  const service = pageService(container)
  const { rows, count } = await listPage<PageRevisionRow>(
    (filters, config) => service.listAndCountMillesimePageRevisions(filters, config),
    { page_id: id },
    query,
    { select: [...LISTING_COLUMNS], order: { number: "DESC" } },
  )
  const author = await authorsOf(
    container,
    rows.map(({ created_by }) => created_by),
  )
  return { revisions: rows.map((row) => listingView(page, row, author(row.created_by))), count }
}

/** @throws DomainError `not_found` */
export const retrievePageRevision = async (
  container: MedusaContainer,
  id: string,
  number: number,
): Promise<PageRevision> => {
  const page = await retrievePageRow(container, id)
  const [row] = await pageService(container).listMillesimePageRevisions(
    { page_id: id, number },
    { take: 1 },
  )
  if (!row) throw new DomainError("not_found.page_revision")
  const author = await authorsOf(container, [row.created_by])
  const translations = Object.fromEntries(
    Object.entries(row.content).map(([locale, translation]) => {
      const { slug, title, markdown } = translation
      return [locale, { slug, title, markdown, seo: seoView(translation) }]
    }),
  )
  return { ...listingView(page, row, author(row.created_by)), translations }
}
