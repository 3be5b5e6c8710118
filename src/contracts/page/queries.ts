import { z } from "@medusajs/framework/zod"
import { listQuery, oneOrMany, order } from "../../http/query"
import { PAGE_STATUSES } from "../../modules/page/types"

export const AdminPagesQuery = listQuery({
  status: oneOrMany(z.enum(PAGE_STATUSES)).optional(),
  q: z.string().trim().max(200).optional().meta({ description: "Part of the key or of a title" }),
  order: order(["key", "created_at", "updated_at"]).optional().meta({
    description: "By key by default",
  }),
})
export type AdminPagesQuery = z.output<typeof AdminPagesQuery>
