import { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ExportInvoices } from "../../../contracts/invoice"
import { DomainError } from "../../../errors"
import { invoiceService } from "../../../modules/invoice"
import { fecName, writeFec } from "../../../modules/invoice/accounting/fec"
import type { ExportFormat } from "../../../modules/invoice/types"
import { languageOf } from "../../../shared/language"
import { type FileFormat, contentTypeOf, csvStyleOf, writeTable } from "../../../shared/tabular"
import { writeZip } from "../../../shared/zip"
import { accountingEntries } from "./accounting-entries"
import { documentsOf } from "./documents"
import { issuedPages } from "./pages"
import { taxColumns, taxRows } from "./tax-rows"

export type ExportFile = { name: string; contentType: string; content: Readable }

type Asked = ExportInvoices & { locale: string }

const nameOf = ({ from, to, format }: Asked) => `invoices-${from}-${to}.${format}`

const fec = async (container: MedusaContainer, days: Asked): Promise<ExportFile> => {
  const siren = invoiceService(container).options.seller?.siren
  if (!siren) throw new DomainError("invoice_seller_unknown")
  const entries = await accountingEntries(container, days)
  return {
    name: fecName(siren, days.to),
    contentType: "text/plain; charset=iso-8859-15",
    content: Readable.from(writeFec(entries), { objectMode: false }),
  }
}

const table =
  (format: FileFormat) =>
  (container: MedusaContainer, asked: Asked): ExportFile => {
    const language = languageOf(asked.locale)
    const rows = taxRows(issuedPages(container, asked), language)
    const style = csvStyleOf(asked.locale)
    return {
      name: nameOf(asked),
      contentType: contentTypeOf(format),
      content: writeTable(format, taxColumns(language), rows, style),
    }
  }

const zip = (container: MedusaContainer, asked: Asked): ExportFile => ({
  name: nameOf(asked),
  contentType: "application/zip",
  content: writeZip(
    documentsOf(container, asked, { language: languageOf(asked.locale), locale: asked.locale }),
  ),
})

const WRITERS: Record<
  ExportFormat,
  (container: MedusaContainer, asked: Asked) => ExportFile | Promise<ExportFile>
> = { fec, csv: table("csv"), xlsx: table("xlsx"), zip }

/**
 * A file of the invoices and credit notes of a period, written only as fast as it is read.
 * @throws DomainError `invoice_seller_unknown`, `invoice_not_in_euros`
 */
export const exportInvoices = async (
  container: MedusaContainer,
  { locale = invoiceService(container).defaultLocale, ...asked }: ExportInvoices,
): Promise<ExportFile> => WRITERS[asked.format](container, { ...asked, locale })
