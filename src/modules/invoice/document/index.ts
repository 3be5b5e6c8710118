import { drawAddresses, drawFacts } from "../../../documents/addresses"
import { formatsOf } from "../../../documents/formats"
import { drawFooters, drawRunningHeading } from "../../../documents/frame"
import { drawSection } from "../../../documents/free-text"
import { drawHeading } from "../../../documents/heading"
import { readLogo } from "../../../documents/logo"
import { LEFT, STYLES, WIDTH } from "../../../documents/page"
import { Sheet } from "../../../documents/sheet"
import { drawTable } from "../../../documents/table"
import { drawTotals, totalsHeight } from "../../../documents/totals"
import { toCii } from "../factur-x/cii"
import { FACTUR_X_METADATA, FILENAME } from "../factur-x/metadata"
import type { InvoiceContent } from "../types"
import type { InvoiceDrawing } from "./drawing"
import { linesOf } from "./lines"
import { drawPayment, paymentHeight } from "./payment"
import { TEXTS } from "./texts"
import { totalsOf } from "./totals"

const GAP = 12
const BETWEEN = 16

/** Noon, so that the day is the same in every zone of Europe. */
const momentOf = (day: string) => new Date(`${day}T12:00:00Z`)

const drawingOf = (document: InvoiceContent): InvoiceDrawing => {
  const texts = TEXTS[document.language]
  const name = texts.documents[document.kind]
  const sheet = new Sheet({
    title: `${name} ${document.number}`,
    author: document.seller.name,
    language: texts.tag,
    issued_at: momentOf(document.issued_on),
    is_archival: true,
  })
  return { sheet, document, texts: { ...texts, document: name }, formats: formatsOf(document) }
}

const factsOf = ({ document, texts, formats }: InvoiceDrawing) => {
  const { issued_on, due_on, supplied_on, order_number, po_number, corrects } = document
  const corrected = corrects && texts.corrected(corrects.number, formats.day(corrects.issued_on))
  return [
    { label: texts.issued, value: formats.day(issued_on) },
    { label: texts.order, value: order_number },
    { label: texts.corrects, value: corrected },
    { label: texts.due, value: due_on && formats.day(due_on) },
    { label: texts.supplied, value: supplied_on && formats.day(supplied_on) },
    { label: texts.po, value: po_number },
  ].flatMap(({ label, value }) => (value ? { label, value } : []))
}

/** Each deposit that is deducted, with its number, day, net and VAT. */
const depositsOf = ({ document, texts, formats }: InvoiceDrawing): string =>
  (document.deposits ?? [])
    .map(({ number, issued_on, subtotal, tax_total }) =>
      texts.deposit_details(
        number,
        formats.day(issued_on),
        formats.money(subtotal),
        formats.money(tax_total),
      ),
    )
    .join("\n")

const drawAll = (drawing: InvoiceDrawing, hash: string, logo: Buffer | null): void => {
  const { sheet, document, texts } = drawing
  drawHeading(drawing, logo)
  drawFacts(drawing, factsOf(drawing))
  sheet.onNewPage = () => drawRunningHeading(drawing)
  drawAddresses(drawing)
  const totals = totalsOf(drawing)
  const closing = GAP + totalsHeight(drawing, totals) + BETWEEN + paymentHeight(drawing)
  drawTable(drawing, linesOf(drawing), closing)
  sheet.reserve(closing)
  sheet.y += GAP
  drawTotals(drawing, totals)
  sheet.y += BETWEEN
  drawPayment(drawing)
  drawSection(drawing, texts.deposits, depositsOf(drawing))
  drawSection(drawing, texts.reason, document.reason)
  drawSection(drawing, texts.legal, document.mentions.map(({ text }) => text).join("\n"))
  sheet.y += GAP
  sheet.flow(sheet.wrap(texts.seal(hash), STYLES.quiet, WIDTH), LEFT)
  drawFooters(drawing)
}

/**
 * An invoice as Factur-X 1.09: a PDF/A-3, A4, with its Cross Industry Invoice inside. The same content always gives the
 * same bytes. Throws when the seller's logo can't be read.
 */
export const drawInvoice = async (
  document: InvoiceContent,
  hash: string,
): Promise<{ pdf: Buffer; xml: string }> => {
  const logo = document.seller.logo ? await readLogo(document.seller.logo) : null
  const xml = toCii(document)
  // From here to the end nothing waits, so the order of the file's parts is always the same.
  const drawing = drawingOf(document)
  drawing.sheet.attach({
    name: FILENAME,
    content: Buffer.from(xml),
    type: "application/xml",
    description: "Factur-X",
    metadata: FACTUR_X_METADATA,
  })
  drawAll(drawing, hash, logo)
  return { pdf: await drawing.sheet.bytes(), xml }
}
