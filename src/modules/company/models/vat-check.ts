import { model } from "@medusajs/framework/utils"
import { VAT_CHECK_OUTCOMES } from "../types"
import Company from "./company"

/** A request to VIES and its whole response, the proof for sales without VAT. Never updated. */
const VatCheck = model
  .define("millesime_company_vat_check", {
    id: model.id({ prefix: "vatchk" }).primaryKey(),
    vat_number: model.text(),
    outcome: model.enum([...VAT_CHECK_OUTCOMES]),
    answer: model.json().nullable(),
    error: model.text().nullable(),
    company: model.belongsTo(() => Company, { mappedBy: "vat_checks" }),
  })
  .indexes([{ on: ["company_id", "created_at"] }])

export default VatCheck
