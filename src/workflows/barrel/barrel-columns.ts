import type { BarrelPatch } from "../../contracts/barrel"

/** The columns of the given attributes; others are not changed. */
export const toBarrelColumns = ({ dimensions, emptied_at, ...rest }: BarrelPatch) => ({
  ...rest,
  ...dimensions,
  ...(emptied_at !== undefined && { emptied_at: emptied_at ? new Date(emptied_at) : null }),
})

export type BarrelColumns = ReturnType<typeof toBarrelColumns>
