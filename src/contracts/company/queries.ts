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
