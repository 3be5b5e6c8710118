import { model } from "@medusajs/framework/utils"
import CompanyMember from "./company-member"

/**
 * A purchase of a member, written before its order is placed. Until then it reserves its amount of the
 * member's spending limit, so that concurrent purchases can't exceed it; without an order it counts until
 * it expires.
 */
const CompanyPurchase = model
  .define("millesime_company_purchase", {
    id: model.id({ prefix: "cpur" }).primaryKey(),
    /** The cart or, without one, the order to be. */
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
