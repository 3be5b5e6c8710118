/** A line of cells by position; a missing cell is empty. */
export type Cells = { line: number; cells: readonly (string | undefined)[] }

/** Each call reads the file from its beginning. */
export type CellsOf = () => AsyncGenerator<Cells>
