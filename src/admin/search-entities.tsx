import {
  clearSearchEntities,
  defineSearchEntity,
  getSearchEntity,
  getSearchEntityNames,
} from "@medusajs/dashboard/lib"
import { NAMESPACE } from "./i18n/namespace"

/** The fields of the search index that a result shows. */
type FoundBarrel = {
  id: string
  title: string
  /** One for each variant. */
  sku?: string[] | null
  thumbnail?: string | null
}

// Entries that only offer a shortcut are not among the names of what can be searched.
const SHORTCUTS = ["reservation"]

const others = [...getSearchEntityNames(), ...SHORTCUTS].flatMap((name) => {
  const definition = getSearchEntity(name)
  return definition ? [{ name, definition }] : []
})

// Results are listed in the order of registration, and a shop of barrels looks for barrels first.
clearSearchEntities()

defineSearchEntity<FoundBarrel>("barrel", {
  groupLabel: (t) => t("barrels.title", { ns: NAMESPACE }),
  shortcut: { keys: { Mac: ["G", "B"] }, to: "/barrels" },
  transform: ({ id, title, sku, thumbnail }) => ({
    id,
    title,
    subtitle: sku?.join(", "),
    thumbnail: thumbnail ?? undefined,
    to: `/products/${id}`,
    value: `barrel:${id}`,
  }),
})

for (const { name, definition } of others) defineSearchEntity(name, definition)
