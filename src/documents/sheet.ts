import PDFDocument from "pdfkit"
import { type FontName, canDraw, fontForDocument, fontOf } from "./fonts"
import { BOTTOM, COLORS, FIRST_TOP, LEFT, PAGE, RIGHT, type Style, TOP } from "./page"
import { printable, printableLine } from "./printable"
import { type Run, runsOf } from "./runs"
import { clamp, type Measure, wrap } from "./wrap"

/** One line as it is drawn; `before` is the space above it. */
export type TextLine = { text: string; style: Style; before?: number }

/** `align` "right" ends the text at `x`. */
export type Place = { x: number; y: number; align?: "left" | "right" }

export const heightOf = (lines: readonly TextLine[]): number =>
  lines.reduce((sum, { style, before = 0 }) => sum + before + style.leading, 0)

type Metadata = {
  title: string
  author: string
  /** BCP 47. */
  language: string
  issued_at: Date
  /** PDF/A-3b, ISO 19005-3: to be kept for years, and with files attached. */
  is_archival?: boolean
}

/** A file inside a PDF/A-3 that says the same as its pages. `metadata`: RDF of XMP about it. */
type Attachment = {
  name: string
  content: Buffer
  /** MIME type. */
  type: string
  description: string
  metadata: string
}

/** Without a font of PDFKit's own, which isn't embedded. Its types have no null. */
const ARCHIVAL = { subset: "PDF/A-3b", font: null } as unknown as PDFKit.PDFDocumentOptions

const openPdf = ({ title, author, language, issued_at, is_archival }: Metadata) =>
  new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    ...(is_archival && ARCHIVAL),
    // PDFKit makes the file's id from these; with the clock in them no two files would be the same.
    info: {
      Title: title,
      Author: author,
      Creator: "Millésime",
      CreationDate: issued_at,
      ModDate: issued_at,
    },
  })

/** Pages that fill from top to bottom, and text as it is measured and drawn on them. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument
  /** Of texts at a size of one point; the layout of numbers is slow and asked for often. */
  readonly #widths = new Map<string, number>()
  readonly #fonts = new Set<string>()
  readonly #issuedAt: Date
  /** Where the next content goes. */
  y = FIRST_TOP
  /** Draws what a new page begins with. */
  onNewPage: () => void = () => undefined

  constructor({ title, author, ...metadata }: Metadata) {
    this.pdf = openPdf({
      title: printableLine(title, canDraw),
      author: printableLine(author, canDraw),
      ...metadata,
    })
    this.pdf.addPage()
    this.#issuedAt = metadata.issued_at
  }

  attach({ name, content, type, description, metadata }: Attachment): void {
    const [creationDate, modifiedDate] = [this.#issuedAt, this.#issuedAt]
    const options = { name, type, description, relationship: "Alternative" }
    this.pdf.file(content, { ...options, creationDate, modifiedDate })
    // Its types leave it out.
    ;(this.pdf as unknown as { appendXML: (xml: string) => void }).appendXML(metadata)
  }

  /** Of the style's font, in points. */
  measure(style: Style): Measure {
    const { font, size, tabular = false } = style
    return (text) => {
      const key = `${font} ${tabular} ${text}`
      const known = this.#widths.get(key)
      if (known !== undefined) return known * size
      const widths = runsOf(text).map((run) => this.#widthOf(run, style))
      const width = widths.reduce((sum, one) => sum + one, 0)
      this.#widths.set(key, width / size)
      return width
    }
  }

  /** A text that may have new lines, wrapped to a column. */
  wrap(text: string, style: Style, width: number, before = 0): TextLine[] {
    const lines = wrap(printable(text, canDraw), width, this.measure(style))
    return lines.map((line, index) => ({ text: line, style, before: index === 0 ? before : 0 }))
  }

  /** A name or an address: new lines become spaces, and what exceeds `most` lines an ellipsis. */
  clamp(text: string, style: Style, width: number, most: number, before = 0): TextLine[] {
    const lines = clamp(wrap(printableLine(text, canDraw), width, this.measure(style)), most)
    return lines.map((line, index) => ({ text: line, style, before: index === 0 ? before : 0 }))
  }

  text(text: string, style: Style, { x, y, align = "left" }: Place): void {
    let left = align === "right" ? x - this.measure(style)(text) : x
    // Not from PDFKit's idea of a line, so that sizes of one leading share a base line.
    const top = y + (style.leading - style.size) / 2
    const runs = runsOf(text)
    for (const run of runs) {
      this.#use(style, run.font)
        .fillColor(style.color)
        .text(run.text, left, top + heightAbove(run.font) * style.size, {
          lineBreak: false,
          ...featuresOf(style),
        })
      if (runs.length > 1) left += this.#widthOf(run, style)
    }
  }

  /** Lines one below the other, from `y`; answers where they end. */
  texts(lines: readonly TextLine[], place: Place): number {
    let { y } = place
    for (const { text, style, before = 0 } of lines) {
      y += before
      this.text(text, style, { ...place, y })
      y += style.leading
    }
    return y
  }

  /** A number on one line, smaller when it is wider than its column. */
  figure(text: string, style: Style, place: Place, width: number): void {
    const factor = Math.min(1, width / this.measure(style)(text))
    this.text(text, { ...style, size: style.size * factor }, place)
  }

  /** Lines that may go on on the next page. */
  flow(lines: readonly TextLine[], x: number): void {
    for (const line of lines) {
      this.reserve(heightOf([line]))
      this.y = this.texts([line], { x, y: this.y })
    }
  }

  /** Begins a page unless this one has so much room, or is still empty. */
  reserve(height: number): void {
    if (this.y + height > BOTTOM && this.y > this.#top) this.newPage()
  }

  /** What a page that has just begun has room for. */
  get pageHeight(): number {
    return BOTTOM - TOP
  }

  #top = FIRST_TOP

  newPage(): void {
    this.pdf.addPage()
    this.y = TOP
    this.onNewPage()
    this.#top = this.y
  }

  rule(y: number, { from = LEFT, to = RIGHT, color = COLORS.rule, width = 0.5 } = {}): void {
    this.pdf.moveTo(from, y).lineTo(to, y).lineWidth(width).strokeColor(color).stroke()
  }

  /** The file; nothing can be drawn afterwards. */
  bytes(): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      this.pdf.on("data", (chunk: Buffer) => chunks.push(chunk))
      this.pdf.on("end", () => resolve(Buffer.concat(chunks)))
      this.pdf.on("error", reject)
      this.pdf.end()
    })
  }

  #widthOf({ font, text }: Run, style: Style): number {
    return this.#use(style, font).widthOfString(text, featuresOf(style))
  }

  #use({ font: weight, size }: Style, font: FontName): PDFKit.PDFDocument {
    const name = `${font} ${weight}`
    // PDFKit takes a parsed font too; its types don't know.
    const source = () => fontForDocument(font, weight) as unknown as PDFKit.Mixins.PDFFontSource
    if (!this.#fonts.has(name)) this.pdf.registerFont(name, source())
    this.#fonts.add(name)
    return this.pdf.font(name, size)
  }
}

/** PDFKit places a text by the top of its font; all are to share Inter's base line. */
const heightAbove = (font: FontName) => fontOf("latin").ascent - fontOf(font).ascent

const featuresOf = ({ tabular }: Style): PDFKit.Mixins.TextOptions =>
  tabular ? { features: ["tnum"] } : {}
