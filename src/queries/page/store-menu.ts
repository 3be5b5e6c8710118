import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { StoreMenu } from "../../contracts/page"
import type { MenuRow, PageRow } from "../../modules/page/rows"
import { bestLocale, servedLocale } from "../../modules/page/rules/locales"
import { pageIdsOf, visibleItems } from "../../modules/page/rules/menu"
import { publicAnswerOf } from "./cache"
import { liveContents } from "./parts"
import { type PublicAnswer, publicAnswer } from "./public-answer"
import { listingOf } from "./store"

/** Locales that have entries: one that has none falls back to another. */
const written = ({ items }: MenuRow) => Object.keys(items).filter((locale) => items[locale]?.length)

const menuView = async (
  container: MedusaContainer,
  menu: MenuRow,
  asked: string,
  now: Date,
): Promise<StoreMenu> => {
  const service = pageService(container)
  const { locales } = service
  const locale = bestLocale(written(menu), asked, locales) ?? asked
  const items = menu.items[locale] ?? []
  const ids = pageIdsOf(items)
  const pages = (ids.length
    ? await service.listMillesimePages({ id: ids })
    : []) as unknown as PageRow[]
  const contents = await liveContents(container, pages, now)
  const slugs = new Map(
    pages.map((page) => [
      page.id,
      listingOf(page, contents.get(page.id), { asked: locale, locales, now })?.slug,
    ]),
  )
  return { handle: menu.handle, locale, items: visibleItems(items, (id) => slugs.get(id)) }
}

/** A menu as it is sent; null: there is none. */
export const findStoreMenu = async (
  container: MedusaContainer,
  handle: string,
  asked: string | undefined,
): Promise<PublicAnswer | null> => {
  const service = pageService(container)
  const locale = servedLocale(asked ?? service.locales[0] ?? "", service.locales)
  return publicAnswerOf(container, `menu:${locale}:${handle}`, async (now) => {
    const [menu] = (await service.listMillesimeMenus(
      { handle },
      { take: 1 },
    )) as unknown as MenuRow[]
    return menu ? publicAnswer({ menu: await menuView(container, menu, locale, now) }, now) : null
  })
}
