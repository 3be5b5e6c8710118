import type { MedusaContainer } from "@medusajs/framework/types"
import type { StorePagePreview } from "../../contracts/page"
import { DomainError } from "../../errors"
import { pageService } from "../../modules/page"
import { bestLocale } from "../../shared/locales"
import { iso, isoOrNull } from "../../shared/moment"
import { tokenHashOf } from "../../shared/token"
import { translationView } from "./store"

/**
 * The draft that a preview token gives access to.
 * @throws DomainError `not_found`, whether the token is unknown, expired or revoked
 */
export const retrievePreview = async (
  container: MedusaContainer,
  token: string,
  requestedLocale: string | undefined,
): Promise<StorePagePreview> => {
  const service = pageService(container)
  const { locales } = service
  const [preview] = await service.listMillesimePagePreviews(
    { token_hash: tokenHashOf(token), expires_at: { $gt: new Date() } },
    { take: 1, relations: ["page"] },
  )
  const page = preview?.page
  const locale =
    page && bestLocale(Object.keys(page.draft), requestedLocale ?? locales[0] ?? "", locales)
  const translation = locale && translationView(page.draft, locale)
  if (!translation) throw new DomainError("not_found.page")
  return {
    key: page.key,
    ...translation,
    preview: true,
    published_at: isoOrNull(page.first_public_at),
    updated_at: iso(page.edited_at),
  }
}
