import { model } from "@medusajs/framework/utils"

/** One of the seller's numbers that has written to the shop's: free text reaches it for 24 hours. */
const WhatsappContact = model.define("millesime_whatsapp_contact", {
  /** E.164. */
  phone: model.text().primaryKey(),
  last_inbound_at: model.dateTime(),
})

export default WhatsappContact
