import { drawAddresses, drawFacts } from "../../../documents/addresses"
import { formatsOf } from "../../../documents/formats"
import { drawFooters, drawRunningHeading } from "../../../documents/frame"
import { drawMessage, drawSection } from "../../../documents/free-text"
import { drawHeading } from "../../../documents/heading"
import { readLogo } from "../../../documents/logo"
import { Sheet } from "../../../documents/sheet"
import { drawTable } from "../../../documents/table"
import { drawTotals, totalsHeight } from "../../../documents/totals"
import { acceptanceHeight, drawAcceptance } from "./acceptance"
import { linesOf } from "./lines"
import type { QuoteDocument, QuoteDrawing } from "./quote-document"
import { TEXTS } from "./texts"
import { totalsOf } from "./totals"

const GAP = 12
const BETWEEN = 16

const drawingOf = (document: QuoteDocument): QuoteDrawing => {
  const texts = TEXTS[document.language]
  const sheet = new Sheet({
    title: `${texts.document} ${document.number}`,
    author: document.seller.name,
    language: texts.tag,
    issued_at: new Date(document.issued_at),
  })
  return { sheet, document, texts, formats: formatsOf(document) }
}

const factsOf = ({ document, texts, formats }: QuoteDrawing) => [
  { label: texts.issued, value: formats.date(document.issued_at) },
  { label: texts.valid, value: formats.date(document.valid_until) },
  ...(document.po_number ? [{ label: texts.po, value: document.po_number }] : []),
]

const drawAll = (drawing: QuoteDrawing, logo: Buffer | null): void => {
  const { sheet, document, texts } = drawing
  drawHeading(drawing, logo)
  drawFacts(drawing, factsOf(drawing))
  sheet.onNewPage = () => drawRunningHeading(drawing)
  drawAddresses(drawing)
  drawMessage(drawing, document.message)
  // The totals and the place to sign are read together, so they are on one page.
  const totals = totalsOf(drawing)
  const closing = GAP + totalsHeight(drawing, totals) + BETWEEN + acceptanceHeight(drawing)
  drawTable(drawing, linesOf(drawing), closing)
  sheet.reserve(closing)
  sheet.y += GAP
  drawTotals(drawing, totals)
  sheet.y += BETWEEN
  drawAcceptance(drawing)
  drawSection(drawing, texts.terms, document.terms)
  drawFooters(drawing)
}

/**
 * A quote as a PDF, A4: what French law wants a "devis" to say, in French or English. The same
 * document always gives the same bytes. Throws when the seller's logo can't be read.
 */
export const renderQuote = async (document: QuoteDocument): Promise<Buffer> => {
  const logo = document.seller.logo ? await readLogo(document.seller.logo) : null
  // From here to the end nothing waits, so the order of the file's parts is always the same.
  const drawing = drawingOf(document)
  drawAll(drawing, logo)
  return drawing.sheet.bytes()
}
