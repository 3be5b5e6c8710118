import type { SearchTypes } from "@medusajs/framework/types"
import { columnAt, type Plan } from "./plan"

type Filters = SearchTypes.SearchFilters

const facetsIn = (plan: Plan, filters: Filters): boolean =>
  Object.entries(filters).some(([key, value]) => {
    if (key === "$and" || key === "$or") {
      return (value as Filters[]).some((branch) => facetsIn(plan, branch))
    }
    if (key === "$not") return facetsIn(plan, value as Filters)
    return !!columnAt(plan, key)?.facetable
  })

/**
 * What of the filters closes the index rather than narrows a search: the conditions, all of which
 * hold, on fields that aren't facets. Facets of one search differ in the other conditions alone, and
 * its words must mean the same in all of them.
 * @param filters as `checkFilters` lets them pass
 */
export const scopeOf = (plan: Plan, filters: Filters): Filters[] =>
  Object.entries(filters).flatMap(([key, value]): Filters[] => {
    if (value === undefined) return []
    if (key === "$and") return (value as Filters[]).flatMap((branch) => scopeOf(plan, branch))
    const condition: Filters = { [key]: value }
    return facetsIn(plan, condition) ? [] : [condition]
  })
