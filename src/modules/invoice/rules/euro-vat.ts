import { MathBN } from "@medusajs/framework/utils"
import { addDays } from "../../../shared/days"
import { rounded } from "../../../shared/money"
import type { EuroRate } from "../exchange-rates"
import type { EuroVat, InvoiceAmounts } from "../types"

/** Rates of the ECB are of working days; the longest pause of these is that of Easter. */
const MAX_AGE_DAYS = 7

/** Whether a rate may be used on a day: neither of later nor stale. @param day 2026-03-31 */
export const isCurrent = (rate: EuroRate, day: string): boolean =>
  rate.day <= day && day <= addDays(rate.day, MAX_AGE_DAYS)

/** The VAT of an invoice in euros, by the rate of a day (CGI, annexe II, art. 242 nonies A; BT-111). */
export const euroVatOf = (
  { tax_total }: Pick<InvoiceAmounts, "tax_total">,
  rate: EuroRate,
): EuroVat => ({
  rate: rate.rate,
  day: rate.day,
  amount: rounded(MathBN.div(tax_total, rate.rate), "eur").toNumber(),
})
