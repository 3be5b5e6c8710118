import type { ImportRow } from "./import-row"

/**
 * What a row means a barrel by, the first before the second. Imports hold locks on these keys while
 * they write, so whoever holds them and finds a product marked with one has found a dead one's.
 */
export const importKeys = ({ sku, handle }: Pick<ImportRow, "sku" | "handle">): string[] => [
  ...(sku ? [`sku:${sku}`] : []),
  ...(handle ? [`handle:${handle}`] : []),
]
