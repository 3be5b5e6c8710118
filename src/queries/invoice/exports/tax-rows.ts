import { MathBN } from "@medusajs/framework/utils"
import type { InvoiceRow } from "../../../modules/invoice/rows"
import { netOfDeposits } from "../../../modules/invoice/rules/net-of-deposits"
import type { InvoiceTax } from "../../../modules/invoice/types"
import type { Language } from "../../../shared/language"
import type { TableCell } from "../../../shared/tabular"

const KINDS = {
  en: { invoice: "Invoice", deposit: "Deposit invoice", credit_note: "Credit note" },
  fr: { invoice: "Facture", deposit: "Facture d'acompte", credit_note: "Avoir" },
} as const satisfies Record<Language, Record<InvoiceRow["kind"], string>>

type Column = {
  en: string
  fr: string
  cell: (row: InvoiceRow, tax: InvoiceTax, language: Language) => TableCell
}

/** A credit note takes away. */
const signed = ({ kind }: InvoiceRow, amount: number) => (kind === "credit_note" ? -amount : amount)

const countryOf = ({ content: { buyer } }: InvoiceRow) =>
  (buyer.shipping_address ?? buyer.billing_address)?.country_code?.toUpperCase()

const COLUMNS: readonly Column[] = [
  { en: "Number", fr: "Numéro", cell: ({ number }) => number },
  { en: "Kind", fr: "Type", cell: ({ kind }, _, language) => KINDS[language][kind] },
  { en: "Issued on", fr: "Émise le", cell: ({ issued_on }) => issued_on },
  { en: "Due on", fr: "Échéance", cell: ({ due_on }) => due_on },
  { en: "Supplied on", fr: "Livrée le", cell: ({ content }) => content.supplied_on },
  { en: "Corrects", fr: "Rectifie", cell: ({ content }) => content.corrects?.number },
  { en: "Order", fr: "Commande", cell: ({ content }) => content.order_number },
  { en: "Buyer", fr: "Client", cell: ({ buyer_name }) => buyer_name },
  { en: "SIREN", fr: "SIREN", cell: ({ content }) => content.buyer.company?.siren },
  { en: "VAT number", fr: "N° TVA", cell: ({ content }) => content.buyer.company?.vat_number },
  { en: "Country of delivery", fr: "Pays de livraison", cell: countryOf },
  { en: "Currency", fr: "Devise", cell: ({ currency_code }) => currency_code.toUpperCase() },
  { en: "VAT rate", fr: "Taux de TVA", cell: (_, { rate }) => rate },
  { en: "VAT category", fr: "Catégorie de TVA", cell: (_, { category }) => category },
  { en: "Net", fr: "HT", cell: (row, { base }) => signed(row, base) },
  { en: "VAT", fr: "TVA", cell: (row, { amount }) => signed(row, amount) },
  {
    en: "Gross",
    fr: "TTC",
    cell: (row, { base, amount }) => signed(row, MathBN.add(base, amount).toNumber()),
  },
  { en: "Exemption", fr: "Exonération", cell: (_, { mention }) => mention },
]

/** A table with a row for each rate of VAT of each invoice; deposits stand in rows of their own. */
export const taxColumns = (language: Language): string[] =>
  COLUMNS.map((column) => column[language])

export async function* taxRows(
  pages: AsyncIterable<readonly InvoiceRow[]>,
  language: Language,
): AsyncGenerator<Record<string, TableCell>> {
  for await (const rows of pages) {
    for (const row of rows) {
      for (const tax of netOfDeposits(row.content).taxes) {
        yield Object.fromEntries(
          COLUMNS.map((column) => [column[language], column.cell(row, tax, language)]),
        )
      }
    }
  }
}
