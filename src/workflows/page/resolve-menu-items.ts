import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { MenuItemsInput } from "../../contracts/page"
import { invalid } from "../../errors"
import { pageIdsOf } from "../../modules/page/rules/menu"
import type { MenuItems } from "../../modules/page/types"
import { listMenuPages } from "../../queries/page/menus"

type Entry = { label: string; page_id?: string | null; url?: string | null }

const entryOf = ({ label, page_id, url }: Entry) => ({
  label,
  page_id: page_id ?? null,
  url: url ?? null,
})

const withDefaults = (input: MenuItemsInput): MenuItems =>
  Object.fromEntries(
    Object.entries(input).map(([locale, items]) => [
      locale,
      items.map((item) => ({ ...entryOf(item), items: (item.items ?? []).map(entryOf) })),
    ]),
  )

/** The path in the request where a page id occurs first. */
const pathOf = (items: MenuItems, id: string): string => {
  for (const [locale, entries] of Object.entries(items)) {
    for (const [index, entry] of entries.entries()) {
      const path = `items.${locale}.${index}`
      if (entry.page_id === id) return `${path}.page_id`
      const below = entry.items.findIndex(({ page_id }) => page_id === id)
      if (below >= 0) return `${path}.items.${below}.page_id`
    }
  }
  return "items"
}

/**
 * The items of a menu with every optional field set.
 * @throws DomainError `invalid_request` for a locale that the store doesn't have, or a page that doesn't exist
 */
export const resolveMenuItems = async (
  container: MedusaContainer,
  input: MenuItemsInput,
): Promise<MenuItems> => {
  const { locales } = pageService(container)
  const otherLocale = Object.keys(input).find((locale) => !locales.includes(locale))
  if (otherLocale) {
    throw invalid(`items.${otherLocale}`, "unknown_locale", { locales: locales.join(", ") })
  }
  const items = withDefaults(input)
  const ids = pageIdsOf(Object.values(items).flat())
  const existing = new Set((await listMenuPages(container, ids)).map(({ id }) => id))
  const unknown = ids.find((id) => !existing.has(id))
  if (unknown) throw invalid(pathOf(items, unknown), "unknown_page")
  return items
}
