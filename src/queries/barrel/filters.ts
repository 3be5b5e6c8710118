import type { AdminBarrelsQuery, StoreBarrelsQuery } from "../../contracts/barrel"

/** What a shop or staff ask of a list of barrels, paging and region apart. */
export type BarrelFilters = Omit<StoreBarrelsQuery, "limit" | "offset" | "region_id"> &
  Pick<AdminBarrelsQuery, "status" | "include_archived">
