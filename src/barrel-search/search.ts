import type { SearchTypes } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BarrelFacet, Interpreted, RangeFacet, ValueFacet } from "../contracts/barrel"
import { VALUE_FACETS } from "../contracts/barrel"
import { DomainError, invalid } from "../errors"
import type { PluginOptions } from "../options"
import { type BarrelFilters, chosenValues } from "../queries/barrel/filters"
import type { Scope } from "../queries/graph"
import type { BarrelDocument } from "./documents"
import { type PriceTerms, enteredAmount, shownAmount } from "./price-terms"
import { BARREL_INDEX, localizedField, priceField } from "./fields"
import { type Interpretation, interpret } from "./interpretation/interpret"
import { filtersOf as filtersOfWishes } from "./interpretation/wishes"

/** More values than anybody reads; a shop with more coopers searches for them by name. */
const MAX_FACET_VALUES = 100

export type BarrelSearch = {
  filters: BarrelFilters
  /** What the caller may see at all. */
  scope: SearchTypes.SearchFilters
  /** The field of the categories that this caller knows. */
  categoryField: "category_ids" | "staff_category_ids"
  /** How the index tells what is in stock for this caller. */
  inStock: SearchTypes.SearchFilters
  /** Currency of price filters, order and facet. */
  currency: string | undefined
  /** How the caller is shown the prices of the index; as they are unless given. */
  priceTerms?: PriceTerms
  locale: string
  limit: number
  offset: number
  /** Fields of the documents beside their ids. */
  fields?: string[]
  /** Fields of the index instead of what the filters ask for. */
  order?: Order
  /** Where neither an order nor a text is asked for. */
  defaultOrder: Order
}

type Range = NonNullable<BarrelFilters["price"]>

type Order = Record<string, SearchTypes.SearchOrderBy>

/** What the shop's staff arranged, then the newest. */
export const SHOP_ORDER: Order = { shop_order: "ASC", created_at: "DESC" }
export const NEWEST_FIRST: Order = { created_at: "DESC" }

export type BarrelSearchResult = {
  /** With the fields asked for, in the order asked for. */
  documents: BarrelDocument[]
  count: number
  facets: Record<string, SearchTypes.SearchFacetResult>
  /** What of `q` was read as attributes; undefined where the words alone found the documents. */
  interpreted: Interpreted | undefined
}

const FIELD_OF: Partial<Record<BarrelFacet, string>> = {
  previous_content: "previous_contents",
  category_id: "category_ids",
}

/**
 * The price field of the index.
 * @throws DomainError `invalid_request` for a currency that the index doesn't hold
 */
const indexedPrice = (currency: string | undefined, { currencies }: PluginOptions): string => {
  if (currency && currencies.includes(currency)) return priceField(currency)
  throw invalid("currency_code", "price_not_indexed", { currencies: currencies.join(", ") })
}

const isValueFacet = (facet: BarrelFacet): facet is ValueFacet =>
  (VALUE_FACETS as readonly BarrelFacet[]).includes(facet)

/** A name of the API as a field of the index. */
const fieldOf = (name: BarrelFacet, { currency }: BarrelSearch, options: PluginOptions): string =>
  name === "price" ? indexedPrice(currency, options) : (FIELD_OF[name] ?? name)

const RANGES = ["volume_liters", "year", "fills", "price"] as const satisfies readonly RangeFacet[]

const enteredBounds = (bounds: Range, { priceTerms }: BarrelSearch): Range =>
  Object.fromEntries(
    Object.entries(bounds).map(([operator, bound]) => [
      operator,
      priceTerms ? enteredAmount(bound, priceTerms) : bound,
    ]),
  )

/** The bounds of a price facet as the caller is shown them. */
const shownFacet = (
  facet: SearchTypes.SearchFacetResult,
  { priceTerms }: BarrelSearch,
): SearchTypes.SearchFacetResult =>
  priceTerms && facet.type === "stats" && facet.count > 0
    ? {
        type: "stats",
        min: shownAmount(facet.min, priceTerms),
        max: shownAmount(facet.max, priceTerms),
        count: facet.count,
      }
    : facet

const filtersOf = (
  search: BarrelSearch,
  { wishes, words }: Interpretation,
  options: PluginOptions,
): SearchTypes.SearchFilters => {
  const { filters, scope, inStock } = search
  const fields: SearchTypes.SearchFilters = {}
  for (const name of VALUE_FACETS) {
    const values = chosenValues(filters, name)
    if (!values.length) continue
    const isList = name === "previous_content" || name === "category_id"
    const field = name === "category_id" ? search.categoryField : fieldOf(name, search, options)
    fields[field] = isList ? { $overlaps: values } : { $in: values }
  }
  for (const name of RANGES) {
    const bounds = filters[name]
    if (!bounds) continue
    fields[fieldOf(name, search, options)] =
      name === "price" ? enteredBounds(bounds, search) : { ...bounds }
  }
  const conditions = [scope, ...filtersOfWishes(wishes)]
  if (filters.in_stock !== undefined) {
    conditions.push(filters.in_stock ? inStock : { $not: inStock })
  }
  return { ...(words && { q: words }), ...fields, $and: conditions }
}

/** Complete barrels before decoration and parts, and the better match before the other. */
const relevance = (words: string): Order => ({
  use_order: "ASC",
  ...(words && { _score: "DESC" }),
  ...SHOP_ORDER,
})

const orderOf = (search: BarrelSearch, words: string, options: PluginOptions): Order => {
  const { order, q } = search.filters
  if (search.order) return search.order
  if (!order) return q ? relevance(words) : search.defaultOrder
  const direction = order.direction === "asc" ? "ASC" : "DESC"
  if (order.field === "title") {
    return { [localizedField("sort_title", search.locale, options.locales)]: direction }
  }
  if (order.field === "price") return { [indexedPrice(search.currency, options)]: direction }
  return { [order.field]: direction }
}

/** A range for which there is no price field is left out: a shop without that currency has none. */
const facetsOf = (search: BarrelSearch, options: PluginOptions) => {
  const known = search.currency && options.currencies.includes(search.currency)
  return (search.filters.facets ?? [])
    .filter((name) => name !== "price" || known)
    .map((name) => ({
      name,
      request: isValueFacet(name)
        ? { field: fieldOf(name, search, options), type: "value" as const, limit: MAX_FACET_VALUES }
        : { field: fieldOf(name, search, options), type: "stats" as const },
    }))
}

const hasNoActiveVersion = (error: unknown) =>
  (error as { type?: string } | undefined)?.type === "not_found"

const interpretedView = ({ wishes, words }: Interpretation): Interpreted | undefined =>
  wishes.length
    ? {
        words,
        wishes: wishes.map((wish) =>
          wish.field === "volume_liters"
            ? { text: wish.text, field: wish.field, min: wish.min, max: wish.max }
            : { text: wish.text, field: wish.field, values: [...wish.codes] },
        ),
      }
    : undefined

const ask = async (
  scope: Scope,
  search: BarrelSearch,
  interpretation: Interpretation,
  options: PluginOptions,
): Promise<BarrelSearchResult> => {
  const facets = facetsOf(search, options)
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, search_result } = await query
    .search({
      entity: BARREL_INDEX,
      fields: ["id", ...(search.fields ?? [])],
      filters: filtersOf(search, interpretation, options),
      pagination: {
        skip: search.offset,
        take: search.limit,
        order: orderOf(search, interpretation.words, options),
      },
      search_options: {
        match_strategy: "last",
        typo_tolerance: true,
        ...(facets.length > 0 && {
          facets: facets.map(({ request }) => request),
          disjunctive_facets: true,
        }),
      },
    })
    .catch((error: unknown) => {
      if (!hasNoActiveVersion(error)) throw error
      throw new DomainError("unavailable.search_index")
    })
  return {
    documents: data as BarrelDocument[],
    count: search_result.metadata.count ?? 0,
    facets: Object.fromEntries(
      facets.flatMap(({ name, request }) => {
        const result = search_result.facets?.[request.field]
        if (!result) return []
        return [[name, name === "price" ? shownFacet(result, search) : result] as const]
      }),
    ),
    interpreted: interpretedView(interpretation),
  }
}

/**
 * Where all of a query was read as attributes, its words still tell which titles are meant: those come
 * first, as long as the words lose no barrel that has the attributes.
 */
const askByTitle = async (
  scope: Scope,
  search: BarrelSearch,
  interpretation: Interpretation,
  options: PluginOptions,
): Promise<BarrelSearchResult> => {
  const words = search.filters.q ?? ""
  const [understood, titled] = await Promise.all([
    ask(scope, search, interpretation, options),
    ask(scope, search, { ...interpretation, words }, options),
  ])
  return titled.count === understood.count
    ? { ...titled, interpreted: understood.interpreted }
    : understood
}

/**
 * Asks the search index. A text is understood as attributes and words; where no barrel has all of that,
 * it is looked for word by word.
 * @throws DomainError `invalid_request` for a price in a currency that isn't indexed, `unavailable`
 * while the index of a new store is being filled
 */
export const searchBarrels = async (
  scope: Scope,
  search: BarrelSearch,
  options: PluginOptions,
): Promise<BarrelSearchResult> => {
  const { q = "" } = search.filters
  const interpretation = interpret(q)
  const { wishes, words } = interpretation
  const isRanked = !search.order && !search.filters.order
  const found =
    isRanked && wishes.length && !words
      ? await askByTitle(scope, search, interpretation, options)
      : await ask(scope, search, interpretation, options)
  if (found.count || !wishes.length) return found
  return ask(scope, search, { wishes: [], words: q }, options)
}
