import { invalid } from "../../../errors"
import { FILE } from "../table-errors"
import { hasPart, type Zip } from "./zip"

/** Parts by which documents that are ZIP files too can be told, and the ends of their names. */
const OTHERS = [
  ["content.xml", ".ods"],
  ["xl/workbook.bin", ".xlsb"],
  ["Index/Document.iwa", ".numbers"],
  ["Index.zip", ".numbers"],
  ["word/document.xml", ".docx"],
  ["ppt/presentation.xml", ".pptx"],
] as const

/** @throws DomainError `invalid_request` that says what the file is */
export const throwIfOtherDocument = (zip: Zip) => {
  const other = OTHERS.find(([part]) => hasPart(zip, part))
  if (other) throw invalid(FILE, "other_document", { extension: other[1] })
}
