import { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { invoiceService } from "../../../modules/invoice"
import type { Days } from "../../../modules/invoice/period-repository"
import type { Language } from "../../../shared/language"
import { type TableCell, csvStyleOf, writeTable } from "../../../shared/tabular"
import type { ZipEntry } from "../../../shared/zip"
import { invoiceFile } from "../file"
import { issuedPages } from "./pages"

const COLUMNS: Record<Language, readonly string[]> = {
  en: ["File", "Number", "Issued on", "Buyer", "Gross", "SHA-256"],
  fr: ["Fichier", "Numéro", "Émise le", "Client", "TTC", "SHA-256"],
}

async function* indexRows(
  container: MedusaContainer,
  days: Days,
  columns: readonly string[],
): AsyncGenerator<Record<string, TableCell>> {
  for await (const rows of issuedPages(container, days)) {
    const hashes = await invoiceService(container).listFileHashes(rows.map(({ id }) => id))
    for (const { id, kind, number, issued_on, buyer_name, content } of rows) {
      const total = kind === "credit_note" ? -content.total : content.total
      const cells = [`${number}.pdf`, number, issued_on, buyer_name, total, hashes.get(id)]
      yield Object.fromEntries(columns.map((column, index) => [column, cells[index]]))
    }
  }
}

/** The documents of a period, drawn where nobody has asked for them yet, and behind them an index with their hashes. */
export async function* documentsOf(
  container: MedusaContainer,
  days: Days,
  { language, locale }: { language: Language; locale: string },
): AsyncGenerator<ZipEntry> {
  for await (const rows of issuedPages(container, days)) {
    for (const { id, created_at } of rows) {
      const { name, pdf } = await invoiceFile(container, id)
      const modified = new Date(created_at)
      yield { name, modified, content: Readable.from([pdf]), isPacked: true }
    }
  }
  const columns = COLUMNS[language]
  const table = writeTable("csv", columns, indexRows(container, days, columns), csvStyleOf(locale))
  yield { name: "index.csv", modified: new Date(), content: table }
}
