import { acceptanceHeight, drawAcceptance } from "./acceptance"
import type { Drawing } from "./drawing"
import { formatsOf } from "./formats"
import { drawFooters, drawRunningHeading } from "./frame"
import { drawMessage, drawTerms } from "./free-text"
import { drawHeading } from "./heading"
import { readLogo } from "./logo"
import { drawDates, drawAddresses } from "./addresses"
import type { QuoteDocument } from "./quote-document"
import { Sheet } from "./sheet"
import { drawTable } from "./table"
import { TEXTS } from "./texts"
import { drawTotals, totalsHeight } from "./totals"

const GAP = 12
const BETWEEN = 16

const drawingOf = (document: QuoteDocument): Drawing => {
  const texts = TEXTS[document.language]
  const sheet = new Sheet({
    title: `${texts.document} ${document.number}`,
    author: document.seller.name,
    language: texts.tag,
    issued_at: new Date(document.issued_at),
  })
  return { sheet, document, texts, formats: formatsOf(document) }
}

/** The totals and the place to sign are read together, so they are on one page. */
const drawClosing = (drawing: Drawing, height: number): void => {
  const { sheet } = drawing
  sheet.reserve(height)
  sheet.y += GAP
  drawTotals(drawing)
  sheet.y += BETWEEN
  drawAcceptance(drawing)
}

const drawAll = (drawing: Drawing, logo: Buffer | null): void => {
  drawHeading(drawing, logo)
  drawDates(drawing)
  drawing.sheet.onNewPage = () => drawRunningHeading(drawing)
  drawAddresses(drawing)
  drawMessage(drawing)
  const closing = GAP + totalsHeight(drawing) + BETWEEN + acceptanceHeight(drawing)
  drawTable(drawing, closing)
  drawClosing(drawing, closing)
  drawTerms(drawing)
  drawFooters(drawing)
}

const bytesOf = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk))
    pdf.on("end", () => resolve(Buffer.concat(chunks)))
    pdf.on("error", reject)
    pdf.end()
  })

/**
 * A quote as a PDF, A4: what French law wants a "devis" to say, in French or English. The same
 * document always gives the same bytes. Throws when the seller's logo can't be read.
 */
export const renderQuote = async (document: QuoteDocument): Promise<Buffer> => {
  const logo = document.seller.logo ? await readLogo(document.seller.logo) : null
  // From here to the end nothing waits, so the order of the file's parts is always the same.
  const drawing = drawingOf(document)
  drawAll(drawing, logo)
  return bytesOf(drawing.sheet.pdf)
}
