import { pageService } from "../../modules/page"
import type { PageRow, RevisionRow } from "../../modules/page/rows"
import { type Publication, liveAt } from "../../modules/page/rules/publication"
import type { PageContent, Translation } from "../../modules/page/types"
import type { Scope } from "../graph"
import { iso, isoOrNull } from "../../shared/iso"

/** The texts that visitors read now, by page; a page that isn't public is missing. */
export const liveContents = async (
  scope: Scope,
  pages: readonly PageRow[],
  now: Date,
): Promise<ReadonlyMap<string, PageContent>> => {
  const live = pages.flatMap((page) => {
    const publication = liveAt(page, now)
    return publication ? [{ page_id: page.id, number: publication.revision }] : []
  })
  if (!live.length) return new Map()
  const found = await pageService(scope).listMillesimePageRevisions({ $or: live })
  const revisions = found as unknown as RevisionRow[]
  return new Map(revisions.map(({ page_id, content }) => [page_id, content]))
}

export const seoOf = ({ seo_title, seo_description }: Translation) => ({
  title: seo_title,
  description: seo_description,
})

export const publicationView = (publication: Publication | null) =>
  publication && {
    revision: publication.revision,
    since: iso(publication.since),
    until: isoOrNull(publication.until),
  }
