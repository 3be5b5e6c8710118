import type { SearchTypes } from "@medusajs/framework/types"
import type { BarrelFacets, RangeFacet, ValueFacet } from "../../contracts/barrel"
import { RANGE_FACETS, VALUE_FACETS } from "../../contracts/barrel"
import { BARREL_VOCABULARY } from "../../modules/barrel/vocabulary"
import { type Language, languageOf } from "../../shared/language"
import { countryName } from "../countries"
import { type Scope, graph } from "../graph"
import { type BarrelFilters, chosenValues } from "./filters"

type Results = Record<string, SearchTypes.SearchFacetResult>
type LabelOf = (value: string) => string | undefined

type CategoryRow = { id: string; name: string; is_active: boolean; is_internal: boolean }

/** Staff see every category; a shop those that are active and not internal. */
type Audience = "shop" | "staff"

const listCategoryNames = async (
  scope: Scope,
  ids: string[],
  locale: string,
  audience: Audience,
): Promise<ReadonlyMap<string, string>> => {
  if (!ids.length) return new Map()
  const rows = await graph<CategoryRow>(
    scope,
    {
      entity: "product_category",
      fields: ["id", "name", "is_active", "is_internal"],
      filters: { id: ids },
    },
    { locale },
  )
  return new Map(
    rows
      .filter(({ is_active, is_internal }) => audience === "staff" || (is_active && !is_internal))
      .map(({ id, name }) => [id, name]),
  )
}

const codeLabels = (facet: keyof typeof BARREL_VOCABULARY, language: Language): LabelOf => {
  const labels = new Map<string, string>(
    BARREL_VOCABULARY[facet].map(({ value, label }) => [value, label[language]]),
  )
  return (value) => labels.get(value)
}

const labelsOf = (
  facet: ValueFacet,
  language: Language,
  categories: ReadonlyMap<string, string>,
): LabelOf => {
  if (facet === "cooper") return (value) => value
  if (facet === "origin_country") return (value) => countryName(value, language)
  if (facet === "category_id") return (value) => categories.get(value)
  return codeLabels(facet, language)
}

/** The counts found, and 0 for selected values that no barrel has, so that a shop can show them as selected. */
const countsOf = (result: SearchTypes.SearchFacetResult | undefined, asked: readonly string[]) => {
  const found = result?.type === "value" ? result.values : []
  const present = new Set(found.map(({ value }) => value))
  return [
    ...found,
    ...asked.filter((value) => !present.has(value)).map((value) => ({ value, count: 0 })),
  ]
}

const rangeOf = (result: SearchTypes.SearchFacetResult | undefined) =>
  result?.type === "stats" && result.count > 0 ? { min: result.min, max: result.max } : null

/** Facets of the API, labelled in the requested language; values without a label are left out. */
export const facetsView = async (
  scope: Scope,
  results: Results,
  { facets: asked = [], ...filters }: BarrelFilters,
  { locale, audience }: { locale: string; audience: Audience },
): Promise<BarrelFacets> => {
  const categoryCounts = asked.includes("category_id")
    ? countsOf(results.category_id, filters.category_id ?? [])
    : []
  const categories = await listCategoryNames(
    scope,
    categoryCounts.map(({ value }) => value),
    locale,
    audience,
  )
  const valueFacet = (facet: ValueFacet) => {
    const labelOf = labelsOf(facet, languageOf(locale), categories)
    return countsOf(results[facet], chosenValues(filters, facet)).flatMap(({ value, count }) => {
      const label = labelOf(value)
      return label === undefined ? [] : [{ value, label, count }]
    })
  }
  const only = <F extends ValueFacet | RangeFacet, T>(names: readonly F[], view: (facet: F) => T) =>
    Object.fromEntries(
      names.filter((facet) => asked.includes(facet)).map((facet) => [facet, view(facet)]),
    )
  return {
    ...only(VALUE_FACETS, valueFacet),
    ...only(RANGE_FACETS, (facet) => rangeOf(results[facet])),
  }
}
