import { MathBN } from "@medusajs/framework/utils"
import type { Seller } from "../../documents/seller-and-buyer"
import type { OrderFacts } from "../../modules/invoice/service"
import { mentionsOf } from "../../modules/invoice/rules/mentions"
import { situationOf, vatCategoryOf } from "../../modules/invoice/rules/situation"
import type { ChargedLine } from "../../modules/invoice/rules/supply"
import type { InvoiceTerms } from "../../modules/invoice/types"
import { fullNameOf } from "../../shared/full-name"
import { languageOf } from "../../shared/language"
import type { Sale, SaleLine } from "./sale"

const lineOf = ({
  id,
  title,
  sku,
  quantity,
  tax_total,
  tax_lines,
  is_freight,
  ...line
}: SaleLine): ChargedLine => {
  const [tax] = tax_lines
  const rate = MathBN.convert(tax?.rate ?? 0).toNumber()
  return {
    id,
    title,
    sku,
    quantity,
    is_freight,
    subtotal: line.subtotal,
    discount: line.discount_subtotal,
    tax_total,
    tax_rate: rate,
    vat_category: vatCategoryOf(rate, tax?.code ?? null),
    mention: rate ? null : (tax?.description ?? null),
  }
}

export type TermsContext = {
  seller: Seller
  /** BCP 47, where the order has none. */
  defaultLocale: string
}

/** What all invoices of an order say. */
const termsOf = (sale: Sale, { seller, defaultLocale }: TermsContext): InvoiceTerms => {
  const { company, currency_code, billing_address, shipping_address } = sale
  const locale = sale.locale ?? defaultLocale
  const language = languageOf(locale)
  const codes = sale.lines.map(({ tax_lines: [tax] }) => tax?.code ?? null)
  const situation = situationOf({
    is_company: company !== null,
    delivery_country: shipping_address?.country_code ?? null,
    seller_country: seller.address?.country_code ?? "fr",
    categories: sale.lines.map((line) => lineOf(line).vat_category),
    codes,
  })
  return {
    language,
    locale,
    order_number: sale.number,
    po_number: sale.po_number,
    currency_code,
    seller,
    buyer: {
      name: fullNameOf(billing_address) || fullNameOf(shipping_address) || sale.email,
      email: sale.email,
      company: company && {
        name: company.name,
        siren: company.siren,
        registration_number: company.registration_number,
        vat_number: company.vat_number,
      },
      billing_address: billing_address ?? company?.billing_address ?? shipping_address,
      shipping_address,
    },
    situation,
    net_days: company?.pay_by_invoice ? company.net_days : 0,
    mentions: mentionsOf(situation, language),
  }
}

/** All that the invoices of an order say and follow from. */
export const factsOf = (sale: Sale, context: TermsContext): OrderFacts => {
  const terms = termsOf(sale, context)
  return {
    customer_id: sale.customer_id,
    company_id: sale.company?.id ?? null,
    terms,
    missing: sale.lines.flatMap(({ tax_lines }, index) =>
      tax_lines.length === 1 ? [] : [`lines.${index}.tax_rate`],
    ),
    order: {
      id: sale.id,
      number: sale.number,
      version: sale.version,
      currency_code: sale.currency_code,
      language: terms.language,
      is_binding: sale.is_binding,
      canceled_at: sale.canceled_at,
      lines: sale.lines.map(lineOf),
      total: sale.total,
      supplies: sale.supplies,
      movements: sale.movements,
      returns: sale.returns,
    },
  }
}
