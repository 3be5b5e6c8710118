import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { AdminMenu, AdminMenuListing } from "../../contracts/page"
import { ApiError } from "../../http/errors"
import type { MenuRow, PageRow } from "../../modules/page/rows"
import { bestLocale } from "../../modules/page/rules/locales"
import { pageIdsOf } from "../../modules/page/rules/menu"
import { statusAt } from "../../modules/page/rules/publication"
import { type Author, authorsOf } from "./authors"

const commonView = (menu: MenuRow, by: Author | null) => ({
  id: menu.id,
  handle: menu.handle,
  created_at: new Date(menu.created_at).toISOString(),
  updated_at: new Date(menu.updated_at).toISOString(),
  updated_by: by,
})

export const listAdminMenus = async (
  container: MedusaContainer,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ menus: AdminMenuListing[]; count: number }> => {
  const [found, count] = await pageService(container).listAndCountMillesimeMenus(
    {},
    { take: limit, skip: offset, order: { handle: "ASC" } },
  )
  const rows = found as unknown as MenuRow[]
  const author = await authorsOf(
    container,
    rows.map(({ edited_by }) => edited_by),
  )
  const menus = rows.map((menu) => ({
    ...commonView(menu, author(menu.edited_by)),
    entries: Object.fromEntries(
      Object.entries(menu.items).map(([locale, items]) => [
        locale,
        items.reduce((sum, { items: below }) => sum + 1 + below.length, 0),
      ]),
    ),
  }))
  return { menus, count }
}

/** The pages of ids that there are. */
export const listMenuPages = async (
  container: MedusaContainer,
  ids: readonly string[],
): Promise<PageRow[]> =>
  ids.length
    ? ((await pageService(container).listMillesimePages({ id: [...ids] })) as unknown as PageRow[])
    : []

const titleOf = ({ draft, key }: PageRow, locales: readonly string[]): string => {
  const locale = bestLocale(Object.keys(draft), locales[0] ?? "", locales)
  return (locale && draft[locale]?.title) ?? key
}

/** @throws ApiError `not_found` */
export const retrieveAdminMenu = async (
  container: MedusaContainer,
  handle: string,
): Promise<AdminMenu> => {
  const service = pageService(container)
  const [menu] = (await service.listMillesimeMenus({ handle }, { take: 1 })) as unknown as MenuRow[]
  if (!menu) throw new ApiError("not_found", "Menu not found")
  const ids = pageIdsOf(Object.values(menu.items).flat())
  const [pages, author] = await Promise.all([
    listMenuPages(container, ids),
    authorsOf(container, [menu.edited_by]),
  ])
  const now = new Date()
  return {
    ...commonView(menu, author(menu.edited_by)),
    version: menu.version,
    items: menu.items,
    pages: pages.map((page) => ({
      id: page.id,
      key: page.key,
      title: titleOf(page, service.locales),
      status: statusAt(page, now),
    })),
  }
}
