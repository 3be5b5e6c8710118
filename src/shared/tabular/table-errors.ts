import { type DomainError, invalid } from "../../errors"
import { MAX_CELL_CHARACTERS } from "./limits"

/** What the details of a file's errors have as their path: the form field of the upload. */
export const FILE = "file"

/** What no program writes: a file cut off, or made by hand. */
export const damaged = (): DomainError => invalid(FILE, "damaged_xlsx")

export const cellTooLong = (line?: number): DomainError =>
  line
    ? invalid(FILE, "cell_too_long_on_line", { maximum: MAX_CELL_CHARACTERS, line })
    : invalid(FILE, "cell_too_long", { maximum: MAX_CELL_CHARACTERS })
