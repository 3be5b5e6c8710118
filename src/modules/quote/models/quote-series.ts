import { model } from "@medusajs/framework/utils"

/** The last quote number of a year, incremented under the lock of its row: no gaps, no duplicates. */
const QuoteSeries = model.define("millesime_quote_series", {
  year: model.text().primaryKey(),
  last: model.number(),
})

export default QuoteSeries
