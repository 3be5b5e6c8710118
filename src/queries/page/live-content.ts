import { pageService } from "../../modules/page"
import type { PageRow } from "../../modules/page/rows"
import { liveAt } from "../../modules/page/rules/publication"
import type { PageContent, Translation } from "../../modules/page/types"
import type { Scope } from "../graph"

/** The public content by page id; pages that aren't public are missing. */
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
  const revisions = await pageService(scope).listMillesimePageRevisions({ $or: live })
  return new Map(revisions.map(({ page_id, content }) => [page_id, content]))
}

export const seoView = ({ seo_title, seo_description }: Translation) => ({
  title: seo_title,
  description: seo_description,
})
