import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { graph } from "../../queries/graph"
import { holdsMoney } from "./provider"

type CartRow = {
  payment_collection?: { payment_sessions?: { id: string; provider_id: string }[] | null } | null
}

/**
 * Gives up what a buyer has authorized for a cart that can't become an order: the hold on the card ends at
 * once instead of after a week. Medusa cancels only payments that it has authorized itself. A cart that
 * changes needs new sessions anyway.
 */
export const releaseCartPayments = async (
  container: MedusaContainer,
  cartId: string,
): Promise<void> => {
  const [cart] = await graph<CartRow>(container, {
    entity: "cart",
    fields: [
      "payment_collection.payment_sessions.id",
      "payment_collection.payment_sessions.provider_id",
    ],
    filters: { id: cartId },
  })
  const sessions = (cart?.payment_collection?.payment_sessions ?? []).filter(holdsMoney)
  for (const { id } of sessions) {
    try {
      await container.resolve(Modules.PAYMENT).deletePaymentSession(id)
    } catch (error) {
      // The buyer is told why the cart can't be had; the hold then ends when the provider lets it expire.
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Payment session ${id} could not be released: ${(error as Error).message}`)
    }
  }
}
