import { model } from "@medusajs/framework/utils"

/**
 * A link that was sent to a mailbox: who comes by it reads that mailbox. Only the token's hash is stored, so the database
 * opens nothing.
 */
const MailboxProof = model
  .define("millesime_mailbox_proof", {
    id: model.id({ prefix: "mbp" }).primaryKey(),
    /** What the link opens. */
    purpose: model.text(),
    /** The id of what it is about. */
    subject_id: model.text(),
    token_hash: model.text().unique(),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["expires_at"] }])

export default MailboxProof
