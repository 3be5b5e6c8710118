import type { FileFormat } from "../../shared/tabular"

/** Named here too: what reads and writes the files has no place in a browser. */
export const FILE_FORMATS = ["csv", "xlsx"] as const satisfies readonly FileFormat[]
