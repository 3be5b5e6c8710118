/** Characters of one cell. Excel's own limit is 32,767; the longest description has far fewer. */
export const MAX_CELL = 100_000

/** Characters of one row, all cells together. */
export const MAX_ROW = 1_000_000

/** Bytes that an XLSX file may unpack to: 100,000 rows of 30 columns are about 300 MB of XML. */
export const MAX_UNPACKED = 500 * 1024 * 1024

/** Bytes of the texts that cells of an XLSX file share, the one part of it held in memory. */
export const MAX_SHARED_TEXTS = 100 * 1024 * 1024
