import { model } from "@medusajs/framework/utils"
import { E_REPORT_KINDS } from "../types"

/** What was reported of a period to the tax administration (flux 10); rows are only added. */
const EReport = model
  .define("millesime_e_report", {
    id: model.id({ prefix: "erep" }).primaryKey(),
    kind: model.enum([...E_REPORT_KINDS]),
    /** Days in Paris: 2026-03-31. */
    from: model.text(),
    to: model.text(),
    /** From 0; of one period the last is what is reported. */
    version: model.number(),
    /** `EReportContent` */
    content: model.json(),
    /** Member of staff. */
    created_by: model.text().nullable(),
  })
  .indexes([{ on: ["from", "to", "version"], unique: true }, { on: ["created_at"] }])

export default EReport
