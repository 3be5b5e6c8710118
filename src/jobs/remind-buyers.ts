import type { MedusaContainer } from "@medusajs/framework/types"
import { remindBuyers } from "../workflows/quote/remind-buyers"

/** Reminds buyers of quotes that expire soon. */
export default async function remind(container: MedusaContainer): Promise<void> {
  await remindBuyers(container)
}

export const config = { name: "millesime-remind-buyers", schedule: "15 * * * *" }
