import { MathBN } from "@medusajs/framework/utils"
import { toLocalTime, startOfDay } from "../../../shared/time-zone"
import type { LimitPeriod } from "../types"

/** Start of the current month or year in France; null for a limit by order. */
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
 * Amount of an order that counts as spent: nothing if it is canceled, otherwise its current total less
 * refunds beyond the returned amount.
 */
export const spentOnOrder = (order: OrderValue): Amount => {
  if (order.isCanceled) return 0
  const returned = MathBN.max(0, MathBN.sub(order.original_total, order.current_total))
  const refunded = MathBN.max(0, MathBN.sub(order.refunded_total, returned))
  return MathBN.max(0, MathBN.sub(order.current_total, refunded))
}

export type SpendingVerdict = "within" | "exceeded" | "other_currency"

/** Whether a purchase is within a limit; one in another currency never is. */
export const spendingVerdict = (
  limit: { amount: Amount; currency_code: string } | null,
  { spent, amount, currency_code }: { spent: Amount; amount: Amount; currency_code: string },
): SpendingVerdict => {
  if (!limit) return "within"
  if (limit.currency_code !== currency_code) return "other_currency"
  return MathBN.lte(MathBN.add(spent, amount), limit.amount) ? "within" : "exceeded"
}
