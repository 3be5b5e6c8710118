import { z } from "@medusajs/framework/zod"
import { listQuery, oneOrMany, order } from "../../http/query"
import { COMPANY_STATUSES, VAT_STATUSES } from "../../modules/company/types"
import { CountryCode } from "../common"

export const AdminCompaniesQuery = listQuery({
  q: z.string().trim().max(200).optional().meta({
    description: "Part of the name, e-mail, SIREN, SIRET or VAT number",
  }),
  status: oneOrMany(z.enum(COMPANY_STATUSES)).optional(),
  vat_status: oneOrMany(z.enum(VAT_STATUSES)).optional(),
  country_code: oneOrMany(CountryCode).optional(),
  order: order(["name", "created_at", "status"]).optional(),
})
export type AdminCompaniesQuery = z.output<typeof AdminCompaniesQuery>

/** Medusa's order statuses. */
const ORDER_STATUSES = [
  "pending",
  "completed",
  "draft",
  "archived",
  "canceled",
  "requires_action",
] as const

export const CompanyOrdersQuery = listQuery({
  status: oneOrMany(z.enum(ORDER_STATUSES)).optional(),
  customer_id: oneOrMany(z.string()).optional(),
  order: order(["created_at", "display_id"]).optional(),
})
export type CompanyOrdersQuery = z.output<typeof CompanyOrdersQuery>
