import { MathBN } from "@medusajs/framework/utils"
import type { LimitPeriod } from "../types"

const ZONE = "Europe/Paris"

const PARTS = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
})

const MONTHS = 12

/** How far the clocks of France are ahead of UTC at a moment, in milliseconds. */
const offsetAt = (moment: number): number => {
  const parts = Object.fromEntries(
    PARTS.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}

/** The moment at which a year or month began in France; null where each order counts alone. */
export const periodStart = (period: LimitPeriod, now: Date): Date | null => {
  if (period === "order") return null
  const local = new Date(now.getTime() + offsetAt(now.getTime()))
  const month = period === "year" ? 0 : local.getUTCMonth() % MONTHS
  const midnight = Date.UTC(local.getUTCFullYear(), month, 1)
  // No clock is changed on the first of a month, so the offset of that night is the one at its start.
  return new Date(midnight - offsetAt(midnight - offsetAt(midnight)))
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
