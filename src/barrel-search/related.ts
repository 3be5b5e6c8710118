import type { SearchTypes } from "@medusajs/framework/types"
import type { BarrelAttributes } from "../contracts/barrel"
import { ATTRIBUTE_CODES, attributeCode } from "./interpretation/wishes"
import { useOrderOf } from "./use-order"

/** Share by which the volume of a related barrel may differ. */
const VOLUME_TOLERANCE = 0.25

/** What a shared attribute says of how alike two barrels are. */
const WEIGHTS = {
  format: 4,
  wood: 3,
  condition: 2,
  forest: 2,
  toast: 1,
  fills: 1,
  cooper: 1,
} as const satisfies Partial<Record<keyof BarrelAttributes, number>>
const CONTENT_WEIGHT = 3
const VOLUME_WEIGHT = 2

const sharesContent = (one: BarrelAttributes, other: BarrelAttributes) =>
  one.previous_contents.some((content) => other.previous_contents.includes(content))

export const likenessOf = (one: BarrelAttributes, other: BarrelAttributes): number => {
  const shared = Object.entries(WEIGHTS).map(([name, weight]) => {
    const value = one[name as keyof typeof WEIGHTS]
    return value !== null && value === other[name as keyof typeof WEIGHTS] ? weight : 0
  })
  return (
    shared.reduce<number>((sum, weight) => sum + weight, 0) +
    (sharesContent(one, other) ? CONTENT_WEIGHT : 0) +
    (one.volume_liters === other.volume_liters ? VOLUME_WEIGHT : 0)
  )
}

/** The candidates most like a barrel; of equals, the one that comes first. */
export const mostAlike = <T extends { barrel: BarrelAttributes }>(
  barrel: BarrelAttributes,
  candidates: readonly T[],
  count: number,
): T[] =>
  candidates
    .map((candidate) => ({ candidate, likeness: likenessOf(barrel, candidate.barrel) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ candidate }) => candidate)

/** What comes into question at all: of about the same size, and new like it or used like it. */
export const relatedTo = (id: string, barrel: BarrelAttributes): SearchTypes.SearchFilters => {
  const use = barrel.previous_contents.includes("none") ? "new" : "used"
  return {
    id: { $ne: id },
    volume_liters: {
      $gte: Math.floor(barrel.volume_liters * (1 - VOLUME_TOLERANCE)),
      $lte: Math.ceil(barrel.volume_liters * (1 + VOLUME_TOLERANCE)),
    },
    [ATTRIBUTE_CODES]: { $overlaps: [attributeCode("use", use)] },
    use_order: useOrderOf(barrel.condition),
  }
}
