import type { MedusaContainer } from "@medusajs/framework/types"
import { type MathBN, Modules } from "@medusajs/framework/utils"
import { graph } from "../graph"

/** Money of an order: a capture or a refund, as Medusa keeps it. */
export type MovementRow = {
  id: string
  amount: Parameters<typeof MathBN.convert>[0]
  payment_id: string
  note?: string | null
}

type Listing = (
  container: MedusaContainer,
  filters: Record<string, unknown>,
) => Promise<MovementRow[]>

// Medusa's types leave out the column `payment_id`.
export const listCaptures: Listing = (container, filters) =>
  container.resolve(Modules.PAYMENT).listCaptures(filters) as unknown as Promise<MovementRow[]>

export const listRefunds: Listing = (container, filters) =>
  container.resolve(Modules.PAYMENT).listRefunds(filters) as unknown as Promise<MovementRow[]>

type PaymentRow = { payment_collection?: { order?: { id: string } | null } | null }

/** Orders of payments; a payment without order is left out. */
export const ordersOfPayments = async (
  container: MedusaContainer,
  paymentIds: readonly string[],
): Promise<string[]> => {
  if (!paymentIds.length) return []
  const payments = await graph<PaymentRow>(container, {
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: [...new Set(paymentIds)] },
  })
  return payments.flatMap(({ payment_collection }) => payment_collection?.order?.id ?? [])
}
