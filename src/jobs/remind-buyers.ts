import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { remindBuyers } from "../workflows/quote/remind-buyers"

/** Reminds buyers of quotes that expire soon. */
async function remind(container: MedusaContainer): Promise<void> {
  await remindBuyers(container)
}

export const config = { name: "millesime-remind-buyers", schedule: "15 * * * *" }

export default withHeartbeat(config, remind, "quotes")
