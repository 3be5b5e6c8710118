import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import WhatsappModule from "../modules/whatsapp"

/** What the seller was told of an order: one message for each of their numbers. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  {
    ...WhatsappModule.linkable.millesimeWhatsappMessage.id,
    primaryKey: "order_id",
    alias: "whatsapp_message",
  },
  { readOnly: true, isList: true },
)
