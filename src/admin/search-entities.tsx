import {
  clearSearchEntities,
  defineSearchEntity,
  getSearchEntity,
  getSearchEntityNames,
} from "@medusajs/dashboard/lib"
import { NAMESPACE } from "./i18n/namespace"
import { titleOf } from "./pages/titles"

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

type FoundQuote = { id: string; number: string; po_number: string | null; buyer: string }

defineSearchEntity<FoundQuote>("quote", {
  groupLabel: (t) => t("quotes.title", { ns: NAMESPACE }),
  transform: ({ id, number, po_number, buyer }) => ({
    id,
    title: number,
    subtitle: [buyer, po_number].filter(Boolean).join(" · "),
    to: `/quotes/${id}`,
    value: `quote:${id}`,
  }),
})

defineSearchEntity<{ id: string; name: string; email: string | null }>("company", {
  groupLabel: (t) => t("companies.title", { ns: NAMESPACE }),
  transform: ({ id, name, email }) => ({
    id,
    title: name,
    subtitle: email ?? undefined,
    to: `/companies/${id}`,
    value: `company:${id}`,
  }),
})

type FoundPage = { id: string; key: string; translations: Record<string, { title: string }> }

defineSearchEntity<FoundPage>("page", {
  groupLabel: (t) => t("pages.title", { ns: NAMESPACE }),
  transform: ({ id, key, translations }) => ({
    id,
    title: titleOf({ key, translations }, Object.keys(translations)),
    subtitle: key,
    to: `/pages/${id}`,
    value: `page:${id}`,
  }),
})

for (const { name, definition } of others) defineSearchEntity(name, definition)
