import { MathBN } from "@medusajs/framework/utils"
import { Account, quantitiesIn } from "./account"
import { creditRest, creditReturn } from "./credits"
import { issueDeposits, issueInvoices } from "./issues"
import { enterPayment, enterRefund } from "./ledger"
import { type Action, type OrderState, type Setting, isPayment } from "./order-state"

export type { Action, Entry, Movement, OrderState, ReturnedGoods } from "./order-state"

/** Whether nothing more of an order will be invoiced. */
const isComplete = (account: Account, order: OrderState): boolean => {
  if (!order.is_binding) return true
  const quantities = quantitiesIn(account.papers)
  return order.lines.every(
    ({ id, quantity, is_freight }) => is_freight || (quantities.get(id) ?? 0) >= quantity,
  )
}

/**
 * Decides what is to be issued for an order and how its money is entered: deposits, invoices, credit notes and the ledger follow
 * from the order as it is now and from what was issued before, whatever came first.
 */
export const planInvoicing = (setting: Setting): Action[] => {
  const account = new Account(setting)
  const { order } = setting
  if (order.is_binding && MathBN.gt(order.total, 0)) {
    issueDeposits(account, setting)
    issueInvoices(account, setting)
  }
  const isLast = isComplete(account, order)
  for (const movement of account.movements.filter(isPayment)) {
    enterPayment(account, movement, isLast)
  }
  for (const movement of account.movements) {
    if (!isPayment(movement)) enterRefund(account, movement, isLast)
  }
  for (const goods of order.returns) creditReturn(account, goods)
  if (order.canceled_at) creditRest(account, order)
  return account.actions
}
