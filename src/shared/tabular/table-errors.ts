import { type DomainError, invalid } from "../../errors"
import { MAX_CELL_CHARACTERS } from "./limits"

/** Path of the details about a file: the form field of the upload. */
export const FILE = "file"

/** For a file that no program writes: truncated, or made by hand. */
export const damaged = (): DomainError => invalid(FILE, "damaged_xlsx")

export const cellTooLong = (line?: number): DomainError =>
  line
    ? invalid(FILE, "cell_too_long_on_line", { maximum: MAX_CELL_CHARACTERS, line })
    : invalid(FILE, "cell_too_long", { maximum: MAX_CELL_CHARACTERS })
