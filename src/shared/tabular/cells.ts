/** A line of cells by position; a cell that isn't there is empty. */
export type Cells = { line: number; cells: readonly (string | undefined)[] }

/** Reads the file from its beginning, at each call anew. */
export type CellsOf = () => AsyncGenerator<Cells>
