import { MathBN } from "@medusajs/framework/utils"
import type { RefundablePayment } from "../../queries/order/refundable"

/** Takes an amount from payments one after the other; the rest that none has left is missing. */
export const splitRefund = (
  payments: readonly RefundablePayment[],
  amount: number,
): { payment_id: string; amount: number }[] => {
  let rest = MathBN.convert(amount)
  return payments.flatMap(({ id, left }) => {
    const taken = MathBN.min(rest, left)
    rest = MathBN.sub(rest, taken)
    return MathBN.gt(taken, 0) ? [{ payment_id: id, amount: taken.toNumber() }] : []
  })
}
