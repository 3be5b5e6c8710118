import { MathBN } from "@medusajs/framework/utils"
import type { Seller } from "../../documents/seller-and-buyer"
import type { Movement } from "../../modules/invoice/service"
import { type OrderLine, amountsOf } from "../../modules/invoice/rules/amounts"
import { dueOn } from "../../modules/invoice/rules/due-date"
import { mentionsOf } from "../../modules/invoice/rules/mentions"
import { situationOf, vatCategoryOf } from "../../modules/invoice/rules/situation"
import type { InvoiceDraft } from "../../modules/invoice/types"
import { fullNameOf } from "../../shared/full-name"
import { languageOf } from "../../shared/language"
import { rounded } from "../../shared/money"
import { toLocalTime } from "../../shared/time-zone"
import type { Sale, SaleLine } from "./sale"

/** The day of a moment in Paris: 2026-03-31. */
export const dayOf = (moment: Date): string => toLocalTime(moment).toISOString().slice(0, 10)

const lineOf = ({
  id,
  title,
  sku,
  quantity,
  tax_total,
  tax_lines,
  ...line
}: SaleLine): OrderLine => {
  const [tax] = tax_lines
  const rate = MathBN.convert(tax?.rate ?? 0).toNumber()
  return {
    id,
    title,
    sku,
    quantity,
    subtotal: line.subtotal,
    discount: line.discount_subtotal,
    tax_total,
    tax_rate: rate,
    vat_category: vatCategoryOf(rate, tax?.code ?? null),
    mention: rate ? null : (tax?.description ?? null),
  }
}

/** What was paid for an order, and when the last of it. What was refunded since is for credit notes to say. */
export const paidOf = (movements: readonly Movement[]) => {
  const payments = movements.filter(({ kind }) => kind === "payment")
  const last = Math.max(...payments.map(({ occurred_at }) => occurred_at.getTime()))
  return {
    total: MathBN.sum(0, ...payments.map(({ amount }) => amount)),
    last_at: payments.length ? new Date(last) : null,
  }
}

export type DraftContext = {
  seller: Seller
  /** Day of the issue: 2026-03-31. */
  today: string
  /** BCP 47, where the order has none. */
  defaultLocale: string
}

/** All that the invoice of an order says but its number. */
export const draftOf = (
  sale: Sale,
  { seller, today, defaultLocale }: DraftContext,
): InvoiceDraft => {
  const { company, currency_code, billing_address, shipping_address } = sale
  const locale = sale.locale ?? defaultLocale
  const language = languageOf(locale)
  const lines = sale.lines.map(lineOf)
  const total = rounded(sale.total, currency_code)
  const paid = paidOf(sale.movements)
  const net_days = company?.pay_by_invoice ? company.net_days : 0
  const situation = situationOf({
    is_company: company !== null,
    delivery_country: shipping_address?.country_code ?? null,
    seller_country: seller.address?.country_code ?? "fr",
    categories: lines.map(({ vat_category }) => vat_category),
    codes: sale.lines.map(({ tax_lines: [tax] }) => tax?.code ?? null),
  })
  return {
    language,
    locale,
    issued_on: today,
    due_on: dueOn(today, net_days),
    supplied_on: sale.supplied_at && dayOf(sale.supplied_at),
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
    net_days,
    prepaid: MathBN.min(paid.total, total).toNumber(),
    paid_on: paid.last_at && dayOf(paid.last_at),
    mentions: mentionsOf(situation, language),
    ...amountsOf(lines, total, currency_code),
  }
}
