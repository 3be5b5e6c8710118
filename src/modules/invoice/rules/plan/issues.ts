import { MathBN } from "@medusajs/framework/utils"
import { rounded } from "../../../../shared/money"
import type { InvoiceCause } from "../../types"
import { amountsOf } from "../amounts"
import { creditOfAmount, remainderOf } from "../credit"
import { CREDIT_TITLES, depositTitle } from "../credit-titles"
import { creditsOfEdit, stillToInvoice } from "../difference"
import { partsOf, wholeOf } from "../supply"
import { type Account, quantitiesIn } from "./account"
import { type OrderState, type Setting, isPayment, sum } from "./order-state"

/**
 * A payment of a part before anything was handed over is a deposit: its VAT is due when it is received (CGI, art. 269-2-a),
 * and it has an invoice of its own (art. 289-I-1-c), not before an intra-community supply.
 */
export const issueDeposits = (account: Account, { order, policy }: Setting): void => {
  if (policy !== "capture" && policy !== "fulfillment") return
  if (account.invoices.length || order.lines.some(({ vat_category }) => vat_category === "K"))
    return
  const { currency_code: currency, total } = order
  const whole = amountsOf(order.lines, rounded(total, currency), currency)
  const supplied = order.supplies[0]?.at.getTime() ?? Infinity
  let paid = MathBN.convert(0)
  for (const movement of account.movements.filter(isPayment)) {
    paid = MathBN.add(paid, movement.amount)
    const { source_id, occurred_at } = movement
    if (MathBN.gte(paid, whole.total) || occurred_at.getTime() >= supplied) return
    if (account.has("deposit", "capture", source_id) || MathBN.lte(account.restOf(movement), 0))
      continue
    const amounts = creditOfAmount(remainderOf(whole, [], currency), movement.amount, {
      currency,
      title: depositTitle(order.language, order.number),
    })
    if (typeof amounts === "string") continue
    const cause = { kind: "deposit", cause: "capture", cause_id: source_id, amounts } as const
    account.enter(
      account.issue(cause, { supplied_at: null, address: null }),
      movement,
      movement.amount,
    )
  }
}

const isPaid = ({ movements, total, currency_code }: OrderState) =>
  MathBN.gte(
    sum(movements.filter(isPayment).map(({ amount }) => amount)),
    rounded(total, currency_code),
  )

/** Invoices what is due, and credits what an edit of the order has taken back. */
export const issueInvoices = (account: Account, { order, policy }: Setting): void => {
  const { currency_code: currency, lines } = order
  const charged = { lines, total: rounded(order.total, currency), currency }
  /** An edit may be followed by several of a kind. */
  const editOf = (former: readonly { cause: InvoiceCause }[]) =>
    `${order.id}:${order.version}:${former.filter(({ cause }) => cause === "edit").length + 1}`
  const before = quantitiesIn(account.papers)
  const title = CREDIT_TITLES[order.language].edit
  for (const { paper, amounts } of creditsOfEdit(account.papers, charged, title)) {
    account.credit(paper, "edit", editOf(paper.notes), amounts)
  }
  const parts =
    policy === "whole" ? [wholeOf(order)] : partsOf(policy, { ...order, is_paid: isPaid(order) })
  // What was invoiced of a line before it got another price is invoiced anew.
  const again = { ...wholeOf(order), cause: "edit", quantities: before } as const
  for (const { cause, cause_id, quantities, ...supply } of before.size
    ? [again, ...parts]
    : parts) {
    const amounts = stillToInvoice(account.papers, { ...charged, quantities })
    if (!amounts) continue
    const isEdit = cause === "edit" || account.has("invoice", cause, cause_id)
    const own = isEdit
      ? ({ cause: "edit", cause_id: editOf(account.invoices) } as const)
      : { cause, cause_id }
    account.issue({ kind: "invoice", ...own, amounts }, supply)
  }
}
