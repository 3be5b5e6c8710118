import { z } from "@medusajs/framework/zod"

export const pageOptions = {
  /** Key of the page with the conditions of sale, of which customers accept a revision. */
  terms_page: z.string().min(1).default("conditions-of-sale"),
  /** Whether customers must accept the conditions of sale, if they are public, before a cart becomes an order. */
  terms_required: z.boolean().default(false),
}
