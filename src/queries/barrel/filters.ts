import type { AdminBarrelsQuery, StoreBarrelsQuery, ValueFacet } from "../../contracts/barrel"

/** Filters of the lists of shop and staff, without paging and what prices depend on. */
export type BarrelFilters = Omit<
  StoreBarrelsQuery,
  "limit" | "offset" | "region_id" | "country_code" | "province" | "postal_code"
> &
  Pick<AdminBarrelsQuery, "status" | "include_archived">

/** The values that a filter lets through, as its facet names them; none where it isn't set. */
export const chosenValues = (filters: BarrelFilters, facet: ValueFacet): string[] => {
  const chosen = filters[facet]
  return chosen === undefined ? [] : [chosen].flat().map(String)
}
