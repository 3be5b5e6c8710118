import type { BarrelPatch } from "../../contracts/barrel"

/** The columns that a part of the attributes sets; what was not given stays untouched. */
export const toBarrelColumns = ({ dimensions, emptied_at, ...rest }: BarrelPatch) => ({
  ...rest,
  ...dimensions,
  ...(emptied_at !== undefined && { emptied_at: emptied_at ? new Date(emptied_at) : null }),
})

export type BarrelColumns = ReturnType<typeof toBarrelColumns>
