import { model } from "@medusajs/framework/utils"
import { ATTEMPT_OUTCOMES } from "../types"

/** An attempt to send a message, written before the server is called. */
const MailAttempt = model
  .define("millesime_mail_attempt", {
    id: model.id({ prefix: "mailatt" }).primaryKey(),
    mail_id: model.text(),
    number: model.number(),
    started_at: model.dateTime(),
    finished_at: model.dateTime().nullable(),
    /** Null while the attempt is under way. */
    outcome: model.enum([...ATTEMPT_OUTCOMES]).nullable(),
    code: model.text().nullable(),
    /** What the server said. */
    detail: model.text().nullable(),
  })
  .indexes([{ on: ["mail_id", "started_at"] }, { on: ["started_at"] }, { on: ["finished_at"] }])

export default MailAttempt
