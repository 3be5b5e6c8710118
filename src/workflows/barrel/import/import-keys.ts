import type { ImportRow } from "./import-row"

/**
 * The keys that identify the barrel of a row, in order of preference. Imports lock them while they
 * write: an import that has the lock and finds an unfinished product with the key may delete it, since
 * the import that created it has crashed.
 */
export const importKeys = ({ sku, handle }: Pick<ImportRow, "sku" | "handle">): string[] => [
  ...(sku ? [`sku:${sku}`] : []),
  ...(handle ? [`handle:${handle}`] : []),
]
