import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { StorePagePreview } from "../../contracts/page"
import { ApiError } from "../../http/errors"
import type { PageRow, PreviewRow } from "../../modules/page/rows"
import { bestLocale } from "../../modules/page/rules/locales"
import { isoOrNull } from "../../shared/iso"
import { tokenHashOf } from "../../shared/token"
import { textsIn } from "./store"

/**
 * The draft that a preview token opens.
 * @throws ApiError `not_found` for one that is unknown, expired or revoked alike
 */
export const retrievePreview = async (
  container: MedusaContainer,
  token: string,
  asked: string | undefined,
): Promise<StorePagePreview> => {
  const service = pageService(container)
  const { locales } = service
  const found = await service.listMillesimePagePreviews(
    { token_hash: tokenHashOf(token), expires_at: { $gt: new Date() } },
    { take: 1, relations: ["page"] },
  )
  const [preview] = found as unknown as (PreviewRow & { page: PageRow | null })[]
  const page = preview?.page
  const locale = page && bestLocale(Object.keys(page.draft), asked ?? locales[0] ?? "", locales)
  const texts = locale && textsIn(page.draft, locale)
  if (!texts) throw new ApiError("not_found", "Page not found")
  return {
    key: page.key,
    ...texts,
    preview: true,
    published_at: isoOrNull(page.first_public_at),
    updated_at: new Date(page.edited_at).toISOString(),
  }
}
