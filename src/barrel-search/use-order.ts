import type { Condition } from "../modules/barrel/types"

/** In lists by relevance: barrels to be filled first, then those to look at, then pieces of them. */
export const useOrderOf = (condition: Condition): number =>
  condition === "parts" ? 2 : condition === "decoration" ? 1 : 0
