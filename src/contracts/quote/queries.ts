import { z } from "@medusajs/framework/zod"
import { listQuery, momentRange, oneOrMany, order, queryBoolean, range } from "../../http/query"
import { QUOTE_STATUSES } from "../../modules/quote/types"

const id = oneOrMany(z.string().min(1).max(100))

export const StoreQuotesQuery = listQuery({
  status: oneOrMany(z.enum(QUOTE_STATUSES)).optional(),
  order: order(["created_at", "number", "total", "valid_until"]).optional(),
})
export type StoreQuotesQuery = z.output<typeof StoreQuotesQuery>

export const AdminQuotesQuery = listQuery({
  status: oneOrMany(z.enum(QUOTE_STATUSES)).optional(),
  company_id: id.optional(),
  customer_id: id.optional(),
  owner_id: id.optional(),
  order_id: id.optional(),
  is_unread: queryBoolean().optional(),
  q: z.string().trim().max(200).optional().meta({
    description: "Part of the number, PO number, e-mail or company",
  }),
  created_at: momentRange().optional(),
  valid_until: momentRange().optional(),
  total: range().optional(),
  order: order(["created_at", "updated_at", "number", "total", "valid_until", "status"])
    .optional()
    .meta({ description: "Default: unread first, then the newest" }),
})
export type AdminQuotesQuery = z.output<typeof AdminQuotesQuery>
