import { MathBN } from "@medusajs/framework/utils"
import { creditOfAmount, creditOfLines, creditOfRest, remainderOf } from "../credit"
import { CREDIT_TITLES } from "../credit-titles"
import type { Account } from "./account"
import { type Amount, type OrderState, type ReturnedGoods, sum } from "./order-state"

/** Credits goods that came back, once, less what was refunded for them already. */
export const creditReturn = (account: Account, { id, since, lines }: ReturnedGoods): void => {
  const notes = account.papers.flatMap((paper) => paper.notes)
  if (notes.some(({ cause, cause_id }) => cause === "return" && cause_id === id)) return
  const wanted = new Map(lines.map((line) => [line.id, line.quantity]))
  const parts = account.invoices.flatMap((paper) => {
    const left = account.leftOf(paper)
    const credited = paper.amounts.lines.flatMap((line) => {
      const quantity = Math.min(wanted.get(line.id) ?? 0, left.quantities.get(line.id) ?? 0)
      if (quantity <= 0) return []
      wanted.set(line.id, (wanted.get(line.id) ?? 0) - quantity)
      return [{ id: line.id, quantity }]
    })
    return credited.length ? [{ paper, left, credited }] : []
  })
  const refunded = sum(
    notes
      .filter(({ cause, created_at }) => cause === "refund" && created_at >= since)
      .map(({ amounts }) => amounts.total),
  )
  const { currency } = account
  let covered: Amount = refunded
  for (const { paper, left, credited } of parts) {
    const goods = creditOfLines(paper.amounts, left, credited, currency)
    if (typeof goods !== "string" && refunded.isZero()) {
      account.credit(paper, "return", id, goods)
      continue
    }
    const untouched = { ...remainderOf(paper.amounts, [], currency), quantities: left.quantities }
    const whole = creditOfLines(paper.amounts, untouched, credited, currency)
    const value = typeof whole === "string" ? left.total : whole.total
    const due = MathBN.min(MathBN.sub(value, MathBN.min(covered, value)), left.total)
    covered = MathBN.sub(covered, MathBN.min(covered, value))
    if (MathBN.lte(due, 0)) continue
    const title = CREDIT_TITLES[paper.language].return
    const amounts = creditOfAmount(left, due, { currency, title })
    if (typeof amounts !== "string") account.credit(paper, "return", id, amounts)
  }
}

/** Credits all that is left of a canceled order. */
export const creditRest = (account: Account, order: OrderState): void => {
  for (const { id } of account.papers) {
    const paper = account.byId(id)
    const title = CREDIT_TITLES[paper.language].cancel
    const rest = creditOfRest(account.leftOf(paper), { currency: account.currency, title })
    if (rest) account.credit(paper, "cancel", order.id, rest)
  }
}
