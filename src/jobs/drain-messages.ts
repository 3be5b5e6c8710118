import type { MedusaContainer } from "@medusajs/framework/types"
import { drainMessagesWorkflow } from "../workflows/whatsapp/drain-messages"

export default async function drain(container: MedusaContainer): Promise<void> {
  await drainMessagesWorkflow(container).run()
}

export const config = { name: "millesime-drain-messages", schedule: "* * * * *" }
