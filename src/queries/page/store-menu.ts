import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreMenu } from "../../contracts/page"
import { pageService } from "../../modules/page"
import { cachedAnswer } from "../../modules/page/public-cache"
import { type PublicAnswer, publicAnswer } from "../../modules/page/public-cache/public-answer"
import type { MenuRow } from "../../modules/page/rows"
import { bestLocale, servedLocale } from "../../shared/locales"
import { pageIdsOf, visibleItems } from "../../modules/page/rules/menu"
import { liveContents } from "./live-content"
import { listMenuPages } from "./menus"
import { listingOf } from "./store"

/** Locales with items; a locale without any falls back to another. */
const localesWithItems = ({ items }: MenuRow) =>
  Object.keys(items).filter((locale) => items[locale]?.length)

const menuView = async (
  container: MedusaContainer,
  menu: MenuRow,
  requestedLocale: string,
  now: Date,
): Promise<StoreMenu> => {
  const { locales } = pageService(container)
  const locale = bestLocale(localesWithItems(menu), requestedLocale, locales) ?? requestedLocale
  const items = menu.items[locale] ?? []
  const ids = pageIdsOf(items)
  const pages = await listMenuPages(container, ids)
  const contents = await liveContents(container, pages, now)
  const slugs = new Map(
    pages.map((page) => [
      page.id,
      listingOf(page, contents.get(page.id), { requestedLocale: locale, locales, now })?.slug,
    ]),
  )
  return { handle: menu.handle, locale, items: visibleItems(items, (id) => slugs.get(id)) }
}

/** A menu as it is sent; null if there is none. */
export const findStoreMenu = async (
  container: MedusaContainer,
  handle: string,
  requestedLocale: string | undefined,
): Promise<PublicAnswer | null> => {
  const service = pageService(container)
  const locale = servedLocale(requestedLocale ?? service.locales[0] ?? "", service.locales)
  return cachedAnswer(container, `menu:${locale}:${handle}`, async (now) => {
    const [menu] = await service.listMillesimeMenus({ handle }, { take: 1 })
    return menu ? publicAnswer({ menu: await menuView(container, menu, locale, now) }, now) : null
  })
}
