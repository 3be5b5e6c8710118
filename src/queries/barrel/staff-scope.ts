import type { SearchTypes } from "@medusajs/framework/types"
import { GONE } from "../../barrel-search/documents"
import type { BarrelFilters } from "./filters"

/** Archived barrels are listed only by the flag or by their status. */
export const staffScopeOf = ({
  status,
  include_archived,
}: Pick<BarrelFilters, "status" | "include_archived">) => {
  const showsArchived = include_archived ?? status?.includes("archived") ?? false
  return {
    showsArchived,
    index: {
      ...(status && { status: { $in: status } }),
      $not: { status: { $in: showsArchived ? [GONE] : [GONE, "archived"] } },
    } satisfies SearchTypes.SearchFilters,
  }
}
