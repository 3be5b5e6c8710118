import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { reconcileNotificationsWorkflow } from "../workflows/whatsapp/reconcile-notifications"

async function reconcileNotifications(container: MedusaContainer): Promise<void> {
  await reconcileNotificationsWorkflow(container).run()
}

export const config = { name: "millesime-reconcile-notifications", schedule: "* * * * *" }

export default withHeartbeat(config, reconcileNotifications)
