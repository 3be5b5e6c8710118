import type { MedusaContainer } from "@medusajs/framework/types"
import { whatsappService } from "../../modules/whatsapp"
import type { SellerNotification } from "../../modules/whatsapp/rules/notification"
import type { LeasedMessage } from "../../modules/whatsapp/service"
import { linkTo } from "../../shared/link-to"
import type { OrderLoader } from "./order-loader"
import { saleOfOrder, saleOfQuote } from "./sales"

/** Loads what a message is about; null if that has been deleted. */
export const loadNotification = async (
  container: MedusaContainer,
  { message, order_ids }: Pick<LeasedMessage, "message" | "order_ids">,
  orders: OrderLoader,
): Promise<SellerNotification | null> => {
  const { locale, options } = whatsappService(container)
  const link = (path: string) => linkTo(options.admin_url, path)
  const { kind, quote_id } = message
  switch (kind) {
    case "order_placed": {
      const [order] = await orders.load(container, order_ids)
      if (!order) return null
      return { kind, locale, url: link(`/orders/${order.id}`), ...saleOfOrder(order) }
    }
    case "digest": {
      const rows = await orders.load(container, order_ids)
      if (!rows.length) return null
      return {
        kind,
        locale,
        url: link("/orders"),
        orders: rows.map(({ display_id, total, currency_code }) => ({
          number: display_id,
          total,
          currency_code,
        })),
      }
    }
    case "quote_requested":
    case "quote_accepted": {
      const sale = quote_id === null ? null : await saleOfQuote(container, quote_id)
      return sale && { kind, locale, url: link(`/quotes/${quote_id}`), ...sale }
    }
  }
}
