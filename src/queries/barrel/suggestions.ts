import type { MedusaContainer } from "@medusajs/framework/types"
import type { BarrelSuggestion, ValueFacet } from "../../contracts/barrel"
import { barrelService } from "../../modules/barrel"
import { foldAccents } from "../../shared/fold-accents"
import { localizedField } from "../../barrel-search/fields"
import { searchBarrels } from "../../barrel-search/search"
import { facetsView } from "./facets"
import { type Visitor, visitorSearch } from "./store"

const MAX_SUGGESTIONS = 8
/** Leaves room for barrels. */
const MAX_COMPLETIONS = 5

/** What the last word may be the beginning of, and the kind of a suggestion that is nothing else. */
const COMPLETED = {
  format: "format",
  wood: "wood",
  cooper: "cooper",
  previous_content: "query",
  forest: "query",
  condition: "query",
  toast: "query",
} as const satisfies Partial<Record<ValueFacet, BarrelSuggestion["kind"]>>
const FACETS = Object.keys(COMPLETED) as (keyof typeof COMPLETED)[]

const hasWordWith = (label: string, beginning: string) =>
  foldAccents(label)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(beginning))

/** "fût de xé" is the words "fût de" and the beginning "xé". */
const partsOf = (q: string) => {
  const at = q.search(/\S+$/)
  return { words: q.slice(0, at).trim(), beginning: foldAccents(q.slice(at)) }
}

/** The values that finish the last word, of barrels with the words before it; the most frequent first. */
const listCompletions = async (
  container: MedusaContainer,
  visitor: Visitor,
  q: string,
): Promise<BarrelSuggestion[]> => {
  const { words, beginning } = partsOf(q)
  const filters = { ...(words && { q: words }), facets: FACETS }
  const { facets: results } = await searchBarrels(
    container,
    { ...visitorSearch(visitor), filters, currency: undefined, limit: 0, offset: 0 },
    barrelService(container).options,
  )
  const { locale } = visitor
  const facets = await facetsView(container, results, filters, { locale, audience: "shop" })
  return FACETS.flatMap((facet) =>
    (facets[facet] ?? [])
      .filter(({ label }) => hasWordWith(label, beginning))
      .map(({ label, count }) => ({ label, count, kind: COMPLETED[facet] })),
  )
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_COMPLETIONS)
    .map(({ label, kind }) =>
      words ? { text: `${words} ${label}`, kind: "query" } : { text: label, kind },
    )
}

const listTitles = async (
  container: MedusaContainer,
  visitor: Visitor,
  q: string,
): Promise<BarrelSuggestion[]> => {
  const { options } = barrelService(container)
  const title = localizedField("title", visitor.locale, options.locales)
  const { documents } = await searchBarrels(
    container,
    {
      ...visitorSearch(visitor),
      filters: { q },
      currency: undefined,
      fields: ["handle", title],
      limit: MAX_SUGGESTIONS,
      offset: 0,
    },
    options,
  )
  return documents.map((document) => ({
    text: String(document[title]),
    kind: "barrel",
    handle: String(document.handle),
  }))
}

/** What a visitor may be about to search for, each with at least one barrel. */
export const listBarrelSuggestions = async (
  container: MedusaContainer,
  visitor: Visitor,
  q: string,
): Promise<BarrelSuggestion[]> => {
  if (!q) return []
  const [completions, titles] = await Promise.all([
    listCompletions(container, visitor, q),
    listTitles(container, visitor, q),
  ])
  const texts = new Map(
    [...completions, ...titles].map((suggestion) => [suggestion.text, suggestion]),
  )
  return [...texts.values()].slice(0, MAX_SUGGESTIONS)
}
