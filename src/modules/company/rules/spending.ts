import { MathBN } from "@medusajs/framework/utils"
import { toLocalTime, startOfDay } from "../../../shared/time-zone"
import type { LimitPeriod } from "../types"

/** The moment at which a year or month began in France; null where each order counts alone. */
export const periodStart = (period: LimitPeriod, now: Date): Date | null => {
  if (period === "order") return null
  const today = toLocalTime(now)
  return startOfDay(today.getUTCFullYear(), period === "year" ? 0 : today.getUTCMonth(), 1)
}

type Amount = Parameters<typeof MathBN.add>[0]

export type OrderValue = {
  isCanceled: boolean
  original_total: Amount
  current_total: Amount
  refunded_total: Amount
}

/**
 * What an order counts as spent: nothing once it is canceled, otherwise its present total, less what was
 * refunded on top of what returns have taken off it already.
 */
export const spentOnOrder = (order: OrderValue): Amount => {
  if (order.isCanceled) return 0
  const returned = MathBN.max(0, MathBN.sub(order.original_total, order.current_total))
  const refunded = MathBN.max(0, MathBN.sub(order.refunded_total, returned))
  return MathBN.max(0, MathBN.sub(order.current_total, refunded))
}

export type SpendingVerdict = "within" | "exceeded" | "other_currency"

/** Whether a purchase fits a limit; what would be in another currency can't be compared, so it doesn't. */
export const spendingVerdict = (
  limit: { amount: Amount; currency_code: string } | null,
  { spent, amount, currency_code }: { spent: Amount; amount: Amount; currency_code: string },
): SpendingVerdict => {
  if (!limit) return "within"
  if (limit.currency_code !== currency_code) return "other_currency"
  return MathBN.lte(MathBN.add(spent, amount), limit.amount) ? "within" : "exceeded"
}
