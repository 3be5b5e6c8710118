import { model } from "@medusajs/framework/utils"
import { COMPANY_ROLES, LIMIT_PERIODS } from "../types"
import Company from "./company"

/** An invitation. Only a hash of its token is stored, so that reading the database isn't enough to accept it. */
const CompanyInvite = model
  .define("millesime_company_invite", {
    id: model.id({ prefix: "cinv" }).primaryKey(),
    email: model.text(),
    role: model.enum([...COMPANY_ROLES]),
    limit_amount: model.bigNumber().nullable(),
    limit_currency_code: model.text().nullable(),
    limit_period: model.enum([...LIMIT_PERIODS]).nullable(),
    token_hash: model.text(),
    expires_at: model.dateTime(),
    accepted_at: model.dateTime().nullable(),
    company: model.belongsTo(() => Company, { mappedBy: "invites" }),
  })
  .indexes([
    { on: ["token_hash"], unique: true },
    { on: ["company_id", "created_at"] },
    {
      name: "IDX_millesime_company_invite_one_open",
      on: ["company_id", "email"],
      unique: true,
      where: "accepted_at is null and deleted_at is null",
    },
  ])

export default CompanyInvite
