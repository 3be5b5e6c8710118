import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { dispatchMessagesWorkflow } from "../workflows/whatsapp/dispatch-messages"

async function dispatchMessages(container: MedusaContainer): Promise<void> {
  await dispatchMessagesWorkflow(container).run()
}

export const config = { name: "millesime-dispatch-messages", schedule: "* * * * *" }

export default withHeartbeat(config, dispatchMessages)
