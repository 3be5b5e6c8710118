import { z } from "@medusajs/framework/zod"

export const stockOptions = {
  /**
   * Whether the database refuses reservations beyond the stock, whichever process makes them; variants that allow backorders
   * are exempt. If false, only Medusa's own checks apply.
   */
  stock_guard: z.boolean().default(true),
}
