import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { expireQuotes } from "../workflows/quote/expire-quotes"

/** Expires quotes whose validity has ended. */
async function expire(container: MedusaContainer): Promise<void> {
  await expireQuotes(container)
}

export const config = { name: "millesime-expire-quotes", schedule: "0 * * * *" }

export default withHeartbeat(config, expire, "quotes")
