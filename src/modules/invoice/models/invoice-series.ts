import { model } from "@medusajs/framework/utils"

/** The last number of a kind and year, and its day; see `nextSerial`. */
const InvoiceSeries = model.define("millesime_invoice_series", {
  /** `FA-2026` */
  id: model.text().primaryKey(),
  last: model.number(),
  last_on: model.text().nullable(),
})

export default InvoiceSeries
