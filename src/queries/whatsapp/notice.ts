import type { MedusaContainer } from "@medusajs/framework/types"
import { whatsappService } from "../../modules/whatsapp"
import type { Notice } from "../../modules/whatsapp/rules/notice"
import type { Claim } from "../../modules/whatsapp/service"
import { linkTo } from "../../shared/link-to"
import type { OrderReader } from "./order-reader"
import { saleOfOrder, saleOfQuote } from "./sales"

/** What a message says now; null where what it is about is gone. */
export const noticeOf = async (
  container: MedusaContainer,
  { message, order_ids }: Pick<Claim, "message" | "order_ids">,
  reader: OrderReader,
): Promise<Notice | null> => {
  const { locale, options } = whatsappService(container)
  const link = (path: string) => linkTo(options.admin_url, path)
  const { kind, quote_id } = message
  switch (kind) {
    case "order_placed": {
      const [order] = await reader.read(container, order_ids)
      if (!order) return null
      return { kind, locale, url: link(`/orders/${order.id}`), ...saleOfOrder(order) }
    }
    case "digest": {
      const orders = await reader.read(container, order_ids)
      if (!orders.length) return null
      return {
        kind,
        locale,
        url: link("/orders"),
        orders: orders.map(({ display_id, total, currency_code }) => ({
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
