import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminPage, AdminPageListing, AdminPagesQuery } from "../../contracts/page"
import { DomainError } from "../../errors"
import { pageService } from "../../modules/page"
import type { PageRow } from "../../modules/page/rows"
import { allowedPageActions } from "../../modules/page/rules/actions"
import { isSameContent, translationState } from "../../modules/page/rules/changes"
import { type Publication, liveAt, nextAt, statusAt } from "../../modules/page/rules/publication"
import type { PageContent } from "../../modules/page/types"
import { iso, isoOrNull } from "../../shared/moment"
import { type Author, authorsOf } from "./authors"
import { liveContents, seoView } from "./live-content"

const publicationView = (publication: Publication | null) =>
  publication && {
    revision: publication.revision,
    since: iso(publication.since),
    until: isoOrNull(publication.until),
  }

const commonView = (
  page: PageRow,
  live: PageContent | undefined,
  by: Author | null,
  now: Date,
) => ({
  id: page.id,
  key: page.key,
  status: statusAt(page, now),
  allowed_actions: allowedPageActions(page, now),
  live: publicationView(liveAt(page, now)),
  next: publicationView(nextAt(page, now)),
  has_changes: !live || !isSameContent(live, page.draft),
  archived_at: isoOrNull(page.archived_at),
  created_at: iso(page.created_at),
  updated_at: iso(page.edited_at),
  updated_by: by,
})

const translationListings = (draft: PageContent, live: PageContent = {}) =>
  Object.fromEntries(
    Object.entries({ ...live, ...draft }).map(([locale, { title, slug }]) => [
      locale,
      { title, slug, state: translationState(draft[locale], live[locale]) },
    ]),
  )

const draftViews = (draft: PageContent, live: PageContent = {}) =>
  Object.fromEntries(
    Object.entries(draft).map(([locale, text]) => {
      const { slug, title, markdown } = text
      const state = translationState(text, live[locale]) as "draft" | "published" | "changed"
      return [locale, { slug, title, markdown, seo: seoView(text), state }]
    }),
  )

export const listAdminPages = async (
  container: MedusaContainer,
  { limit, offset, status, q, order = { field: "key", direction: "asc" } }: AdminPagesQuery,
): Promise<{ pages: AdminPageListing[]; count: number }> => {
  const now = new Date()
  const { pages, count } = await pageService(container).listRows({
    status,
    q,
    order,
    limit,
    offset,
  })
  const [contents, author] = await Promise.all([
    liveContents(container, pages, now),
    authorsOf(
      container,
      pages.map(({ edited_by }) => edited_by),
    ),
  ])
  return {
    pages: pages.map((page) => {
      const live = contents.get(page.id)
      return {
        ...commonView(page, live, author(page.edited_by), now),
        translations: translationListings(page.draft, live),
      }
    }),
    count,
  }
}

/** @throws DomainError `not_found` */
export const retrievePageRow = async (container: MedusaContainer, id: string): Promise<PageRow> => {
  const [row] = await pageService(container).listMillesimePages({ id }, { take: 1 })
  if (!row) throw new DomainError("not_found.page")
  return row
}

/** @throws DomainError `not_found` */
export const retrieveAdminPage = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminPage> => {
  const now = new Date()
  const page = await retrievePageRow(container, id)
  const [contents, author] = await Promise.all([
    liveContents(container, [page], now),
    authorsOf(container, [page.edited_by]),
  ])
  const live = contents.get(id)
  return {
    ...commonView(page, live, author(page.edited_by), now),
    version: page.version,
    translations: draftViews(page.draft, live),
    removed_locales: Object.keys(live ?? {}).filter((locale) => !page.draft[locale]),
  }
}
