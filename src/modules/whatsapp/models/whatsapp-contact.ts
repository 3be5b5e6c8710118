import { model } from "@medusajs/framework/utils"

/** A number of the seller that wrote to the shop's number; WhatsApp then delivers free text to it for 24 hours. */
const WhatsappContact = model.define("millesime_whatsapp_contact", {
  /** E.164. */
  phone: model.text().primaryKey(),
  last_inbound_at: model.dateTime(),
})

export default WhatsappContact
