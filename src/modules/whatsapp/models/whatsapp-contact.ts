import { model } from "@medusajs/framework/utils"

/** What WhatsApp told of a number of the seller. */
const WhatsappContact = model
  .define("millesime_whatsapp_contact", {
    /** E.164. */
    phone: model.text().primaryKey(),
    /** Names the owner of the number where WhatsApp hides the number: they have a username. */
    user_id: model.text().nullable(),
    /** When its owner last wrote to the shop's number; WhatsApp then delivers free text for 24 hours. */
    last_inbound_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["user_id"] }])

export default WhatsappContact
