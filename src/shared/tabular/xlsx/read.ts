import type { Cells, CellsOf } from "../cells"
import { SheetReader } from "./sheet"
import { openWorkbook, type Workbook } from "./workbook"
import { XmlParser } from "./xml"
import { textOfPart } from "./zip"

/** Its visible sheets, in order. */
export const openXlsx = async (path: string): Promise<CellsOf[]> => {
  const workbook = await openWorkbook(path)
  return workbook.sheets.map((sheet) => () => rowsOf(workbook, sheet))
}

async function* rowsOf(workbook: Workbook, sheet: string): AsyncGenerator<Cells> {
  const reader = new SheetReader(workbook)
  const parser = new XmlParser(reader)
  for await (const piece of textOfPart(workbook.zip, sheet)) {
    parser.write(piece)
    yield* reader.take()
  }
  parser.end()
}
