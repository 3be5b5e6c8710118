import type { MedusaContainer } from "@medusajs/framework/types"
import { expireQuotes } from "../workflows/quote/expire-quotes"

/** Expires quotes whose validity has ended. */
export default async function expire(container: MedusaContainer): Promise<void> {
  await expireQuotes(container)
}

export const config = { name: "millesime-expire-quotes", schedule: "0 * * * *" }
