import { model } from "@medusajs/framework/utils"
import CompanyMember from "./company-member"

/**
 * What a member buys, written before the order is placed: until then it holds its amount of the
 * member's spending limit, so that two at once can't both fit. A purchase counts by its order; one without counts
 * until it expires.
 */
const CompanyPurchase = model
  .define("millesime_company_purchase", {
    id: model.id({ prefix: "cpur" }).primaryKey(),
    /** The cart that is bought, or the order to be, where it comes of no cart. */
    source_id: model.text(),
    currency_code: model.text(),
    amount: model.bigNumber(),
    expires_at: model.dateTime(),
    member: model.belongsTo(() => CompanyMember, { mappedBy: "purchases" }),
  })
  .indexes([
    { on: ["source_id"], unique: true, where: "deleted_at is null" },
    { on: ["member_id", "created_at"] },
  ])

export default CompanyPurchase
