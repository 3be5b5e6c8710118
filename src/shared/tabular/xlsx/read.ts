import type { Cells, CellsOf } from "../cells"
import { SheetReader } from "./sheet"
import { openWorkbook, type Workbook } from "./workbook"
import { XmlParser } from "./xml"
import { textOfPart } from "./zip"

/** Of the first visible sheet that has rows. */
export const openXlsx = async (path: string): Promise<CellsOf> => {
  const workbook = await openWorkbook(path)
  for (const sheet of workbook.sheets) {
    for await (const { cells } of rowsOf(workbook, sheet))
      if (cells.some((cell) => cell?.trim())) return () => rowsOf(workbook, sheet)
  }
  return async function* () {}
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
