import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminMenu, AdminMenuListing } from "../../contracts/page"
import { DomainError } from "../../errors"
import { pageService } from "../../modules/page"
import type { MenuRow, PageRow } from "../../modules/page/rows"
import { bestLocale } from "../../shared/locales"
import { pageIdsOf } from "../../modules/page/rules/menu"
import { statusAt } from "../../modules/page/rules/publication"
import { iso } from "../../shared/moment"
import { type PageQuery, listPage } from "../list-page"
import { type Author, authorsOf } from "./authors"

const commonView = (menu: MenuRow, by: Author | null) => ({
  id: menu.id,
  handle: menu.handle,
  created_at: iso(menu.created_at),
  updated_at: iso(menu.updated_at),
  updated_by: by,
})

export const listAdminMenus = async (
  container: MedusaContainer,
  page: PageQuery,
): Promise<{ menus: AdminMenuListing[]; count: number }> => {
  const service = pageService(container)
  const { rows, count } = await listPage<MenuRow>(
    (filters, config) => service.listAndCountMillesimeMenus(filters, config),
    {},
    page,
    { order: { handle: "ASC" } },
  )
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

/** The pages with these ids that exist. */
export const listMenuPages = async (
  container: MedusaContainer,
  ids: readonly string[],
): Promise<PageRow[]> =>
  ids.length ? pageService(container).listMillesimePages({ id: [...ids] }) : []

const titleOf = ({ draft, key }: PageRow, locales: readonly string[]): string => {
  const locale = bestLocale(Object.keys(draft), locales[0] ?? "", locales)
  return (locale && draft[locale]?.title) ?? key
}

/** @throws DomainError `not_found` */
export const retrieveAdminMenu = async (
  container: MedusaContainer,
  handle: string,
): Promise<AdminMenu> => {
  const service = pageService(container)
  const [menu] = await service.listMillesimeMenus({ handle }, { take: 1 })
  if (!menu) throw new DomainError("not_found.menu")
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
