import type { MedusaContainer } from "@medusajs/framework/types"
import type { PreviewToken } from "../../contracts/page"
import { DomainError } from "../../errors"
import { pageService } from "../../modules/page"
import type { PagePreviewRow } from "../../modules/page/rows"
import { iso } from "../../shared/moment"
import { type PageQuery, listPage } from "../list-page"
import { retrievePageRow } from "./admin"
import { authorsOf } from "./authors"

const viewsOf = async (
  container: MedusaContainer,
  rows: readonly PagePreviewRow[],
): Promise<PreviewToken[]> => {
  const author = await authorsOf(
    container,
    rows.map(({ created_by }) => created_by),
  )
  return rows.map((row) => ({
    id: row.id,
    expires_at: iso(row.expires_at),
    created_at: iso(row.created_at),
    created_by: author(row.created_by),
  }))
}

/** The valid preview tokens of a page, newest first. @throws DomainError `not_found` */
export const listPreviewTokens = async (
  container: MedusaContainer,
  pageId: string,
  page: PageQuery,
): Promise<{ preview_tokens: PreviewToken[]; count: number }> => {
  await retrievePageRow(container, pageId)
  const service = pageService(container)
  const { rows, count } = await listPage<PagePreviewRow>(
    (filters, config) => service.listAndCountMillesimePagePreviews(filters, config),
    { page_id: pageId, expires_at: { $gt: new Date() } },
    page,
    { order: { created_at: "DESC" } },
  )
  return { preview_tokens: await viewsOf(container, rows), count }
}

/** @throws DomainError `not_found` */
export const retrievePreviewToken = async (
  container: MedusaContainer,
  pageId: string,
  id: string,
): Promise<PreviewToken> => {
  const rows = await pageService(container).listMillesimePagePreviews(
    { page_id: pageId, id },
    { take: 1 },
  )
  const [view] = await viewsOf(container, rows)
  if (!view) throw new DomainError("not_found.preview_token")
  return view
}
