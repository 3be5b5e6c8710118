import { model } from "@medusajs/framework/utils"

/** The last number given in a year; counted under the lock of its row, so that none is missing or twice. */
const QuoteSeries = model.define("millesime_quote_series", {
  year: model.text().primaryKey(),
  last: model.number(),
})

export default QuoteSeries
