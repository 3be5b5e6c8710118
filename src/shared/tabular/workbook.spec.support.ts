/** A ZIP file of parts that aren't packed, as Office's own files are laid out. */
export const zipOf = (parts: Record<string, string>): Buffer => {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [part, text] of Object.entries(parts)) {
    const name = Buffer.from(part)
    const data = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(data.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, name, data)
    entries.push(entry, name)
    offset += local.length + name.length + data.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

type Sheets = {
  /** What stands in `sheetData`, by sheet. */
  sheets: string[]
  hidden?: number[]
  sharedStrings?: string
  styles?: string
  date1904?: boolean
  /** Attributes of the element about calculation. */
  calc?: string
}

const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${KIND}/${kind}" Target="${target}"/>`

/** The parts of an XLSX file, those that Excel needs and we don't left out. */
export const workbookOf = ({
  sheets,
  hidden = [],
  sharedStrings,
  styles,
  date1904,
  calc = "",
}: Sheets) => ({
  "_rels/.rels": `<Relationships>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  "xl/workbook.xml": `<?xml version="1.0"?><workbook><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets
    .map(
      (_, at) =>
        `<sheet name="${at}" r:id="s${at}"${hidden.includes(at) ? ' state="hidden"' : ""}/>`,
    )
    .join("")}</sheets><calcPr ${calc}/></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships>${[
    ...sheets.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/sheet${at}.xml`)),
    sharedStrings ? relation("t", "sharedStrings", "/xl/sharedStrings.xml") : "",
    styles ? relation("u", "styles", "styles.xml") : "",
  ].join("")}</Relationships>`,
  ...Object.fromEntries(
    sheets.map((rows, at) => [
      `xl/worksheets/sheet${at}.xml`,
      `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ]),
  ),
  ...(sharedStrings ? { "xl/sharedStrings.xml": `<sst>${sharedStrings}</sst>` } : {}),
  ...(styles ? { "xl/styles.xml": `<styleSheet>${styles}</styleSheet>` } : {}),
})
