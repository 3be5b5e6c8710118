import { model } from "@medusajs/framework/utils"

/** The last quote number of a year, see `nextSerial`. */
const QuoteSeries = model.define("millesime_quote_series", {
  /** `DEV-2026` */
  id: model.text().primaryKey(),
  last: model.number(),
  last_on: model.text().nullable(),
})

export default QuoteSeries
