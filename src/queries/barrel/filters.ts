import type { AdminBarrelsQuery, StoreBarrelsQuery } from "../../contracts/barrel"

/** Filters of the lists of shop and staff, without paging and region. */
export type BarrelFilters = Omit<StoreBarrelsQuery, "limit" | "offset" | "region_id"> &
  Pick<AdminBarrelsQuery, "status" | "include_archived">
