import { posix } from "node:path"
import { invalid } from "../../../errors"
import { MAX_PART_BYTES, MAX_SHARED_TEXTS, MAX_SHARED_TEXTS_BYTES, MAX_SHEETS } from "../limits"
import { FILE, damaged } from "../table-errors"
import { type NumberFormat, numberFormatOf } from "./number-formats"
import { throwIfOtherDocument } from "./other-documents"
import { TextCollector } from "./texts"
import { attribute, parseXml } from "./xml"
import { openZip, textOfPart, type Zip } from "./zip"

/** What cells refer to, and which parts of the file are its visible sheets, in order. */
export type Workbook = {
  zip: Zip
  sheets: string[]
  sharedTexts: string[]
  /** How cells show numbers, by the numbers of their styles; others show the plain number. */
  formats: ReadonlyMap<number, NumberFormat>
  /** Whether the values of formulas aren't theirs: the writer left them to the next spreadsheet to calculate. */
  isUncalculated: boolean
}

export const openWorkbook = async (path: string): Promise<Workbook> => {
  const zip = await openZip(path)
  throwIfOtherDocument(zip)
  const main = (await relationsOf(zip, "")).find(isA("officeDocument"))
  if (!main) throw damaged()
  const relations = await relationsOf(zip, main.part)
  const partOf = (type: string) => relations.find(isA(type))?.part
  const { sheetIds, from1904, isUncalculated } = await readMain(zip, main.part)
  if (sheetIds.length > MAX_SHEETS) throw invalid(FILE, "too_many_sheets", { maximum: MAX_SHEETS })
  return {
    zip,
    isUncalculated,
    sheets: sheetIds.flatMap((id) =>
      relations.filter(isA("worksheet")).flatMap((sheet) => (sheet.id === id ? [sheet.part] : [])),
    ),
    sharedTexts: await readSharedTexts(zip, partOf("sharedStrings")),
    formats: await readFormats(zip, partOf("styles"), from1904),
  }
}

type Relation = { id: string; type: string; part: string }

/** The kinds are addresses, of which strict and usual files have different ones. */
const isA = (type: string) => (relation: Relation) => relation.type.endsWith(`/${type}`)

/** To which other parts a part refers; the file as a whole is "". */
const relationsOf = async (zip: Zip, part: string): Promise<Relation[]> => {
  const { dir, base } = posix.parse(part)
  const relations: Relation[] = []
  await parseXml(textOfPart(zip, posix.join(dir, "_rels", `${base}.rels`), MAX_PART_BYTES), {
    open(name, attributes) {
      if (name !== "Relationship") return
      const target = attribute(attributes, "Target") ?? ""
      relations.push({
        id: attribute(attributes, "Id") ?? "",
        type: attribute(attributes, "Type") ?? "",
        part: posix.resolve("/", dir, target.replaceAll("\\", "/")).slice(1),
      })
    },
  })
  return relations
}

const isTrue = (value: string | undefined) => value === "1" || value === "true"
const isFalse = (value: string | undefined) => value === "0" || value === "false"

const readMain = async (zip: Zip, part: string) => {
  const sheetIds: string[] = []
  let [from1904, isUncalculated] = [false, false]
  await parseXml(textOfPart(zip, part, MAX_PART_BYTES), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = isTrue(attribute(attributes, "date1904"))
      if (name === "calcPr")
        isUncalculated =
          isTrue(attribute(attributes, "fullCalcOnLoad")) ||
          isFalse(attribute(attributes, "calcCompleted"))
      // Templates keep the choices of their lists on hidden sheets.
      if (name !== "sheet" || /hidden/i.test(attribute(attributes, "state") ?? "")) return
      sheetIds.push(attribute(attributes, "id") ?? "")
    },
  })
  return { sheetIds, from1904, isUncalculated }
}

export const readSharedTexts = async (
  zip: Zip,
  part: string | undefined,
  maximum = MAX_SHARED_TEXTS,
): Promise<string[]> => {
  const texts: string[] = []
  const text = new TextCollector()
  if (part === undefined) return texts
  await parseXml(textOfPart(zip, part, MAX_SHARED_TEXTS_BYTES), {
    open(name) {
      if (name === "si") text.start()
      else text.open(name)
    },
    text: (piece) => text.add(piece),
    close(name) {
      if (name !== "si") text.close(name)
      else if (texts.push(text.end()) > maximum) throw invalid(FILE, "too_many_texts", { maximum })
    },
  })
  return texts
}

const readFormats = async (zip: Zip, part: string | undefined, from1904: boolean) => {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let ofCells = false
  if (part === undefined) return new Map<number, NumberFormat>()
  await parseXml(textOfPart(zip, part, MAX_PART_BYTES), {
    open(name, attributes) {
      const id = Number(attribute(attributes, "numFmtId") ?? 0)
      if (name === "numFmt") codes.set(id, attribute(attributes, "formatCode") ?? "")
      if (name === "cellXfs") ofCells = true
      if (name === "xf" && ofCells) ids.push(id)
    },
    close(name) {
      if (name === "cellXfs") ofCells = false
    },
  })
  return new Map(
    ids.flatMap((id, style): [number, NumberFormat][] => {
      const format = numberFormatOf(id, codes.get(id), from1904)
      return format ? [[style, format]] : []
    }),
  )
}
