import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { PageRevision, PageRevisionListing } from "../../contracts/page"
import { ApiError } from "../../http/errors"
import type { PageRow, RevisionRow } from "../../modules/page/rows"
import { liveAt } from "../../modules/page/rules/publication"
import { retrievePageRow } from "./admin"
import { type Author, authorsOf } from "./authors"
import { seoOf } from "./parts"

type Paging = { limit: number; offset: number }

const LISTED = ["id", "page_id", "number", "changes", "created_by", "created_at"]

type Listed = Omit<RevisionRow, "content">

const listingView = (page: PageRow, row: Listed, by: Author | null): PageRevisionListing => ({
  number: row.number,
  created_at: new Date(row.created_at).toISOString(),
  created_by: by,
  changes: row.changes,
  is_live: liveAt(page, new Date())?.revision === row.number,
})

/** The newest first, without their texts. @throws ApiError `not_found` */
export const listPageRevisions = async (
  container: MedusaContainer,
  id: string,
  { limit, offset }: Paging,
): Promise<{ revisions: PageRevisionListing[]; count: number }> => {
  const page = await retrievePageRow(container, id)
  const [found, count] = await pageService(container).listAndCountMillesimePageRevisions(
    { page_id: id },
    { select: LISTED, take: limit, skip: offset, order: { number: "DESC" } },
  )
  const rows = found as unknown as Listed[]
  const author = await authorsOf(
    container,
    rows.map(({ created_by }) => created_by),
  )
  return { revisions: rows.map((row) => listingView(page, row, author(row.created_by))), count }
}

/** @throws ApiError `not_found` */
export const retrievePageRevision = async (
  container: MedusaContainer,
  id: string,
  number: number,
): Promise<PageRevision> => {
  const page = await retrievePageRow(container, id)
  const found = await pageService(container).listMillesimePageRevisions(
    { page_id: id, number },
    { take: 1 },
  )
  const [row] = found as unknown as RevisionRow[]
  if (!row) throw new ApiError("not_found", "Revision not found")
  const author = await authorsOf(container, [row.created_by])
  const translations = Object.fromEntries(
    Object.entries(row.content).map(([locale, text]) => {
      const { slug, title, markdown } = text
      return [locale, { slug, title, markdown, seo: seoOf(text) }]
    }),
  )
  return { ...listingView(page, row, author(row.created_by)), translations }
}
