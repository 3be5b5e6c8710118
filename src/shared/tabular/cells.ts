/** A row of cells by position; a missing cell is empty. `line` is its number in a spreadsheet. */
export type Cells = { line: number; cells: readonly (string | undefined)[] }

/** Each call reads the file from its beginning. */
export type CellsOf = () => AsyncGenerator<Cells>
