import type { MedusaContainer } from "@medusajs/framework/types"
import { barrelService } from "../../modules/barrel"
import { NEWEST_FIRST, searchBarrels } from "../../barrel-search/search"
import type { BarrelFilters } from "./filters"
import { currencyFor } from "./prices"
import { staffScopeOf } from "./staff-scope"

const PAGE_SIZE = 100

/** Product ids of all barrels that match staff's filters, page by page in the order of the ids. */
export async function* matchingBarrelIds(
  container: MedusaContainer,
  filters: BarrelFilters,
): AsyncGenerator<string[]> {
  const { options, defaultLocale } = barrelService(container)
  const currency = await currencyFor(container, { currency_code: filters.currency_code })
  const { index } = staffScopeOf(filters)
  for (let last = ""; ;) {
    const { documents } = await searchBarrels(
      container,
      {
        filters,
        categoryField: "staff_category_ids",
        scope: { $and: [index, { id: { $gt: last } }] },
        inStock: { in_stock: true },
        currency,
        locale: filters.locale ?? defaultLocale,
        limit: PAGE_SIZE,
        offset: 0,
        order: { id: "ASC" },
        defaultOrder: NEWEST_FIRST,
      },
      options,
    )
    const ids = documents.map(({ id }) => id)
    if (ids.length) yield ids
    last = ids.at(-1) ?? last
    if (ids.length < PAGE_SIZE) return
  }
}
