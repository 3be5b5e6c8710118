import { model } from "@medusajs/framework/utils"
import { COMPANY_ROLES, LIMIT_PERIODS } from "../types"
import Company from "./company"
import CompanyPurchase from "./company-purchase"

/** A customer's membership in a company, with the role. */
const CompanyMember = model
  .define("millesime_company_member", {
    id: model.id({ prefix: "cmem" }).primaryKey(),
    customer_id: model.text(),
    role: model.enum([...COMPANY_ROLES]),
    limit_amount: model.bigNumber().nullable(),
    limit_currency_code: model.text().nullable(),
    limit_period: model.enum([...LIMIT_PERIODS]).nullable(),
    purchases: model.hasMany(() => CompanyPurchase, { mappedBy: "member" }),
    company: model.belongsTo(() => Company, { mappedBy: "members" }),
  })
  .cascades({ delete: ["purchases"] })
  .indexes([
    // A customer belongs to one company, also with concurrent requests.
    { on: ["customer_id"], unique: true, where: "deleted_at is null" },
    { on: ["company_id", "created_at"] },
  ])
  .checks([
    {
      name: "millesime_company_member_limit_whole",
      expression: (c) =>
        `num_nulls(${c.limit_amount}, ${c.limit_currency_code}, ${c.limit_period}) in (0, 3)`,
    },
    {
      name: "millesime_company_member_limit_not_negative",
      expression: (c) => `${c.limit_amount} >= 0`,
    },
  ])

export default CompanyMember
