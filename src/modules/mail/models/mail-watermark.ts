import { model } from "@medusajs/framework/utils"

/** One row: since when events have messages as their consequence. What happened before is told to nobody. */
const MailWatermark = model.define("millesime_mail_watermark", {
  id: model.text().primaryKey(),
  since: model.dateTime(),
})

export default MailWatermark
