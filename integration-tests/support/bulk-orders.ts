import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { WHATSAPP_MODULE } from "../../src/modules/whatsapp"
import type WhatsappModuleService from "../../src/modules/whatsapp/service"
import type { FakeGraphApi } from "./whatsapp"
import { SELLER } from "./whatsapp"

export type PlacedOrder = { id: string; display_id: number }

/** Orders as a crash leaves them: committed, some minutes old, and no event has told of them. */
export const ordersWithoutEvent = async (
  container: MedusaContainer,
  count: number,
): Promise<PlacedOrder[]> => {
  const orders = await container.resolve(Modules.ORDER).createOrders(
    Array.from({ length: count }, (_, n) => ({
      currency_code: "eur",
      email: `buyer-${n}@example.test`,
      items: [{ title: "Barrique", quantity: 1, unit_price: 250 }],
    })),
  )
  await container
    .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(`update "order" set created_at = now() - interval '5 minutes'`)
  return orders.map(({ id, display_id }) => ({ id, display_id }))
}

/** Their messages, written but not yet sent by anybody. */
export const enqueue = (container: MedusaContainer, orders: readonly PlacedOrder[]) =>
  container.resolve<WhatsappModuleService>(WHATSAPP_MODULE).enqueue(
    orders.map(({ id, display_id }) => ({
      kind: "order_placed",
      dedupe_key: `order_placed:${id}:${SELLER}`,
      order_id: id,
      quote_id: null,
      subject: String(display_id),
      to: SELLER,
    })),
  )

/** Ids of the orders that Meta was given a message about, as often as it was. */
export const announcedIn = ({ messages }: FakeGraphApi): string[] =>
  messages
    .map(({ message }) => /\/orders\/(order_\w+)/.exec(message.text?.body ?? "")?.[1] ?? "")
    .sort()
