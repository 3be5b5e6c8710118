import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { graph } from "../graph"

type Amount = Parameters<typeof MathBN.convert>[0]
type Movement = { amount: Amount }

type PaymentRow = {
  id: string
  captures?: Movement[]
  refunds?: Movement[]
}

/** `left`: what was captured and not refunded, in units of the currency. */
export type RefundablePayment = { id: string; left: number }

const sumOf = (movements: Movement[] = []) => MathBN.sum(...movements.map(({ amount }) => amount))

/** The payments of an order of which something can be refunded. */
export const listRefundablePayments = async (
  container: MedusaContainer,
  orderId: string,
): Promise<RefundablePayment[]> => {
  const [order] = await graph<{ payment_collections?: { payments?: PaymentRow[] }[] }>(container, {
    entity: "order",
    fields: [
      "payment_collections.payments.id",
      "payment_collections.payments.captures.id",
      "payment_collections.payments.captures.amount",
      "payment_collections.payments.refunds.id",
      "payment_collections.payments.refunds.amount",
    ],
    filters: { id: orderId },
  })
  const payments = (order?.payment_collections ?? []).flatMap((one) => one.payments ?? [])
  return payments.flatMap(({ id, captures, refunds }) => {
    const left = MathBN.sub(sumOf(captures), sumOf(refunds)).toNumber()
    return left > 0 ? [{ id, left }] : []
  })
}
