import type { Problems } from "../../components/form/problems"
import type { TreeEntry } from "./tree"

/** What an entry leads to: a page, an address, or nothing, as a heading of others does. */
export const TARGETS = ["page", "url", "none"] as const
export type Target = (typeof TARGETS)[number]

export type EntryValues = {
  label: string
  kind: Target
  page_id: string
  /** Of a page that was chosen here; the menu itself knows the others. */
  page_title: string
  url: string
}

/** An entry of the flat list that is edited. */
export type Entry = TreeEntry & EntryValues

/** An item as the API has it, with those below it. */
export type Item = {
  label: string
  page_id?: string | null
  url?: string | null
  items?: readonly Item[]
}

const kindOf = ({ page_id, url }: Item): Target => (page_id ? "page" : url ? "url" : "none")

/** Only to tell entries apart while they are edited; the API knows them by their place. */
export const newId = (() => {
  let last = 0
  return () => `entry-${++last}`
})()

const toEntry = (item: Item, depth: 0 | 1): Entry => ({
  id: newId(),
  depth,
  label: item.label,
  kind: kindOf(item),
  page_id: item.page_id ?? "",
  page_title: "",
  url: item.url ?? "",
})

export const toEntries = (items: readonly Item[]): Entry[] =>
  items.flatMap((item) => [
    toEntry(item, 0),
    ...(item.items ?? []).map((below) => toEntry(below, 1)),
  ])

/** An entry as the API takes it. */
export const toItem = ({ label, kind, page_id, url }: EntryValues) => ({
  label: label.trim(),
  ...(kind === "page" && { page_id }),
  ...(kind === "url" && { url: url.trim() }),
})

export const toItems = (entries: readonly Entry[]) => {
  const items: (ReturnType<typeof toItem> & { items: ReturnType<typeof toItem>[] })[] = []
  for (const entry of entries) {
    const parent = items.at(-1)
    if (entry.depth === 1 && parent) parent.items.push(toItem(entry))
    else items.push({ ...toItem(entry), items: [] })
  }
  return items
}

type Items = Record<string, readonly Item[]>

const written = (items: readonly Item[] = []) => JSON.stringify(toItems(toEntries(items)))

/** Whether two menus say the same; a locale without entries counts as much as one that is missing. */
export const isSameMenu = (one: Items, other: Items): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every(
    (locale) => written(one[locale]) === written(other[locale]),
  )

/** The API would take an entry without a target for a heading. */
export const missingInEntry = ({ label, kind, page_id, url }: EntryValues): Problems => {
  const required = (text: string, isWanted: boolean) =>
    isWanted && !text.trim() ? ({ key: "problems.required" } as const) : undefined
  return {
    label: required(label, true),
    page_id: kind === "page" && !page_id ? { key: "problems.choose" } : undefined,
    url: required(url, kind === "url"),
  }
}
