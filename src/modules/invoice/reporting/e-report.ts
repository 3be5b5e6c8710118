import {
  type InvoiceContent,
  type Situation,
  TRANSACTION_CATEGORIES,
  type TransactionCategory,
  type TypeCode,
} from "../types"
import { netOfDeposits } from "../rules/net-of-deposits"
import { typeCodeOf } from "../rules/type-code"
import { type TaxGroup, type TaxSum, isOss, sumBy } from "./tax-sums"

/**
 * How the French tax administration hears of a sale (CGI, art. 289 bis, 290). `invoice`: by the platform that the invoice is sent
 * through; `single`: reported by itself (flux 10.1); `daily`: as a part of the day's sums (flux 10.3).
 */
export type Route = "invoice" | "single" | "daily"

const ROUTES: Record<Situation, Route> = {
  french_company: "invoice",
  eu_company: "single",
  export_company: "single",
  french_consumer: "daily",
  eu_consumer: "daily",
  export_consumer: "daily",
}

export const routeOf = (situation: Situation): Route => ROUTES[situation]

/** Situations of a route. */
export const situationsOf = (route: Route): Situation[] =>
  (Object.keys(ROUTES) as Situation[]).filter((situation) => ROUTES[situation] === route)

/** Sales of a day to consumers of one category and currency. */
export type DailySales = {
  day: string
  currency_code: string
  category: TransactionCategory
  /** Net of tax. */
  base: number
  amount: number
  count: number
  rates: { rate: number; base: number; amount: number }[]
}

/** An invoice or credit note to a company abroad. */
export type SingleSale = Pick<
  InvoiceContent,
  "number" | "issued_on" | "currency_code" | "subtotal" | "tax_total" | "taxes"
> & {
  type_code: TypeCode
  supplied_on: string | null
  due_on: string | null
  corrects: { number: string; issued_on: string } | null
  buyer: { vat_number: string | null; country_code: string | null }
}

/** What is reported of a period. */
export type EReportContent = { days: DailySales[]; invoices: SingleSale[] }

const categoryOf = (group: TaxGroup, home: string): TransactionCategory =>
  group.category === "S" && !isOss(group, home) ? "TLB1" : "TNT1"

const withRates = (
  category: TransactionCategory,
  { day, currency_code, base, amount, count }: TaxSum<"day" | "currency_code">,
  groups: readonly TaxGroup[],
): DailySales => {
  const own = groups.filter((each) => each.day === day && each.currency_code === currency_code)
  const rates = sumBy(["rate"], own)
  return {
    day,
    currency_code,
    category,
    base,
    amount,
    count,
    rates: rates.map(({ rate, base: net, amount: vat }) => ({ rate, base: net, amount: vat })),
  }
}

/** The sums of sales to consumers by day, category and currency (flux 10.3). @param home the seller's country, FR */
export const dailySalesOf = (groups: readonly TaxGroup[], home: string): DailySales[] => {
  const daily = groups.filter(({ situation }) => routeOf(situation) === "daily")
  const sales = TRANSACTION_CATEGORIES.flatMap((category) => {
    const own = daily.filter((group) => categoryOf(group, home) === category)
    return sumBy(["day", "currency_code"], own).map((sum) => withRates(category, sum, own))
  })
  return sales.toSorted((a, b) => a.day.localeCompare(b.day))
}

/** What is reported of an invoice to a company abroad (flux 10.1). */
export const singleSaleOf = (content: InvoiceContent): SingleSale => {
  const { buyer, corrects } = content
  const { subtotal, tax_total, taxes } = netOfDeposits(content)
  return {
    number: content.number,
    type_code: typeCodeOf(content),
    issued_on: content.issued_on,
    due_on: content.due_on,
    supplied_on: content.supplied_on,
    currency_code: content.currency_code,
    subtotal,
    tax_total,
    taxes,
    corrects: corrects && { number: corrects.number, issued_on: corrects.issued_on },
    buyer: {
      vat_number: buyer.company?.vat_number ?? null,
      country_code: buyer.billing_address?.country_code?.toUpperCase() ?? null,
    },
  }
}
