import { model } from "@medusajs/framework/utils"

/** The last number of a year, see `nextSerial`. */
const WithdrawalSeries = model.define("millesime_withdrawal_series", {
  /** `RT-2026` */
  id: model.text().primaryKey(),
  last: model.number(),
  last_on: model.text().nullable(),
})

export default WithdrawalSeries
