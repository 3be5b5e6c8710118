import type { MedusaContainer } from "@medusajs/framework/types"
import type { PluginOptions } from "../../options"
import { graph } from "../../queries/graph"
import { listAdminPages } from "../../queries/page/admin"
import { listAdminMenus } from "../../queries/page/menus"
import type { Language } from "../../shared/language"
import { createMenuWorkflow } from "../../workflows/page/create-menu"
import { createPageWorkflow } from "../../workflows/page/create-page"
import { publishPageWorkflow } from "../../workflows/page/publish-page"
import { MENUS, PAGES, type PageKey } from "./pages/data"
import { byLocale, demoPages } from "./pages/demo-pages"

const ALL = { limit: 100, offset: 0 }

/** In whose name the pages stand in the history: the first of staff, where there is somebody yet. */
const authorOf = async (container: MedusaContainer): Promise<string> => {
  const [user] = await graph<{ id: string }>(container, {
    entity: "user",
    fields: ["id"],
    pagination: { take: 1, skip: 0 },
  })
  return user?.id ?? ""
}

/** The ids of the demo's pages by key; those that aren't there, or not public yet, are written and published. */
const ensureDemoPages = async (
  container: MedusaContainer,
  { locales }: PluginOptions,
  user_id: string,
): Promise<Map<string, string>> => {
  const { pages } = await listAdminPages(container, ALL)
  const ids = new Map(pages.map(({ key, id }) => [key, id]))
  const publicKeys = new Set(pages.filter(({ live }) => live).map(({ key }) => key))
  for (const page of await demoPages(locales)) {
    if (publicKeys.has(page.key) || !Object.keys(page.translations).length) continue
    let id = ids.get(page.key)
    if (!id) {
      const { result } = await createPageWorkflow(container).run({ input: { ...page, user_id } })
      id = result.id
      ids.set(page.key, id)
    }
    await publishPageWorkflow(container).run({ input: { id, user_id } })
  }
  return ids
}

const itemsIn = (entries: (typeof MENUS)[string], ids: Map<string, string>, language: Language) => {
  const toPage = (key: PageKey) => ({
    label: PAGES[key][language].title,
    page_id: ids.get(key) ?? null,
  })
  return entries.map((entry) =>
    typeof entry === "string"
      ? toPage(entry)
      : { label: entry.label[language], items: entry.items.map(toPage) },
  )
}

/**
 * The pages and menus of a shop that opens. A page or a menu that is there stays as it is, so an opening that was
 * interrupted goes on.
 */
export const ensurePages = async (
  container: MedusaContainer,
  options: PluginOptions,
): Promise<void> => {
  const user_id = await authorOf(container)
  const ids = await ensureDemoPages(container, options, user_id)
  const { menus } = await listAdminMenus(container, ALL)
  const known = new Set(menus.map(({ handle }) => handle))
  for (const [handle, entries] of Object.entries(MENUS)) {
    if (known.has(handle) || !ids.size) continue
    const items = await byLocale(options.locales, (language) => itemsIn(entries, ids, language))
    await createMenuWorkflow(container).run({ input: { handle, items, user_id } })
  }
}
