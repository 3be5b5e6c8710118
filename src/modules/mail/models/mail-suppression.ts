import { model } from "@medusajs/framework/utils"

/** An address that a mail server refused for good; nothing more is sent to it. */
const MailSuppression = model
  .define("millesime_mail_suppression", {
    id: model.id({ prefix: "mailsup" }).primaryKey(),
    /** In lower case. */
    address: model.text().searchable(),
    /** What the server said. */
    reason: model.text(),
    /** The message that was refused. */
    mail_id: model.text(),
  })
  .indexes([{ on: ["address"], unique: true }, { on: ["created_at"] }])

export default MailSuppression
