import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { PreviewToken } from "../../contracts/page"
import { ApiError } from "../../http/errors"
import type { PreviewRow } from "../../modules/page/rows"
import { retrievePageRow } from "./admin"
import { authorsOf } from "./authors"

const viewsOf = async (
  container: MedusaContainer,
  rows: readonly PreviewRow[],
): Promise<PreviewToken[]> => {
  const author = await authorsOf(
    container,
    rows.map(({ created_by }) => created_by),
  )
  return rows.map((row) => ({
    id: row.id,
    expires_at: new Date(row.expires_at).toISOString(),
    created_at: new Date(row.created_at).toISOString(),
    created_by: author(row.created_by),
  }))
}

/** The links that hold, newest first. @throws ApiError `not_found` */
export const listPreviewTokens = async (
  container: MedusaContainer,
  pageId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ preview_tokens: PreviewToken[]; count: number }> => {
  await retrievePageRow(container, pageId)
  const [rows, count] = await pageService(container).listAndCountMillesimePagePreviews(
    { page_id: pageId, expires_at: { $gt: new Date() } },
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  )
  return { preview_tokens: await viewsOf(container, rows), count }
}

/** @throws ApiError `not_found` */
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
  if (!view) throw new ApiError("not_found", "Preview token not found")
  return view
}
