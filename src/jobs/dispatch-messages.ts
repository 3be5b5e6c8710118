import type { MedusaContainer } from "@medusajs/framework/types"
import { dispatchMessagesWorkflow } from "../workflows/whatsapp/dispatch-messages"

export default async function dispatchMessages(container: MedusaContainer): Promise<void> {
  await dispatchMessagesWorkflow(container).run()
}

export const config = { name: "millesime-dispatch-messages", schedule: "* * * * *" }
