import { model } from "@medusajs/framework/utils"
import { VAT_CHECK_OUTCOMES, VAT_CHECK_SOURCES } from "../types"
import Company from "./company"

/**
 * A request to VIES and its whole response, or what staff decided instead and why: the proof for sales
 * without VAT. Never updated.
 */
const VatCheck = model
  .define("millesime_company_vat_check", {
    id: model.id({ prefix: "vatchk" }).primaryKey(),
    vat_number: model.text(),
    outcome: model.enum([...VAT_CHECK_OUTCOMES]),
    answer: model.json().nullable(),
    error: model.text().nullable(),
    source: model.enum([...VAT_CHECK_SOURCES]).default("vies"),
    /** Why staff decided; null for VIES. */
    reason: model.text().nullable(),
    document_url: model.text().nullable(),
    /** Id of the member of staff. */
    decided_by: model.text().nullable(),
    company: model.belongsTo(() => Company, { mappedBy: "vat_checks" }),
  })
  .indexes([{ on: ["company_id", "created_at"] }])

export default VatCheck
