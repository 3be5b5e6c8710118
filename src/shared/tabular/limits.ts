/** Characters of one cell. Excel's own limit is 32,767; the longest description has far fewer. */
export const MAX_CELL_CHARACTERS = 100_000

/** Characters of one row, all cells together. */
export const MAX_ROW_CHARACTERS = 1_000_000

/** Bytes that all read parts of an XLSX file may unpack to: 100,000 rows of 30 columns are about 300 MB of XML. */
export const MAX_UNPACKED_BYTES = 500 * 1024 * 1024

/** Bytes of the texts that cells of an XLSX file share, which are held in memory. */
export const MAX_SHARED_TEXTS_BYTES = 100 * 1024 * 1024

/** Texts that cells of an XLSX file share: more than 50,000 rows of 40 different ones have. */
export const MAX_SHARED_TEXTS = 2_000_000

/** Bytes of any other part of an XLSX file: what is read of them is held in memory too. */
export const MAX_PART_BYTES = 5 * 1024 * 1024

export const MAX_SHEETS = 100

/** Parts of an XLSX file, pictures and notes among them. */
export const MAX_PARTS = 10_000
