import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { MenuItemsInput } from "../../contracts/page"
import { invalidRequest } from "../../http/errors"
import { pageIdsOf } from "../../modules/page/rules/menu"
import type { MenuItems } from "../../modules/page/types"
import { listMenuPages } from "../../queries/page/menus"

type Entry = { label: string; page_id?: string | null; url?: string | null }

const entryOf = ({ label, page_id, url }: Entry) => ({
  label,
  page_id: page_id ?? null,
  url: url ?? null,
})

const wholeItems = (input: MenuItemsInput): MenuItems =>
  Object.fromEntries(
    Object.entries(input).map(([locale, items]) => [
      locale,
      items.map((item) => ({ ...entryOf(item), items: (item.items ?? []).map(entryOf) })),
    ]),
  )

/** Where in the request an id is first. */
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
 * The entries of a menu as they are kept.
 * @throws ApiError `invalid_request` for a locale that isn't the store's, or a page that isn't there
 */
export const menuItemsOf = async (
  container: MedusaContainer,
  input: MenuItemsInput,
): Promise<MenuItems> => {
  const { locales } = pageService(container)
  const stranger = Object.keys(input).find((locale) => !locales.includes(locale))
  if (stranger) {
    throw invalidRequest(
      `items.${stranger}`,
      `is not a language of this store: ${locales.join(", ")}`,
    )
  }
  const items = wholeItems(input)
  const ids = pageIdsOf(Object.values(items).flat())
  const known = new Set((await listMenuPages(container, ids)).map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown) throw invalidRequest(pathOf(items, unknown), "is not a page")
  return items
}
