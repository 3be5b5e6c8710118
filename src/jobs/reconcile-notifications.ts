import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileNotificationsWorkflow } from "../workflows/whatsapp/reconcile-notifications"

export default async function reconcileNotifications(container: MedusaContainer): Promise<void> {
  await reconcileNotificationsWorkflow(container).run()
}

export const config = { name: "millesime-reconcile-notifications", schedule: "* * * * *" }
