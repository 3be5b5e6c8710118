import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { reconcileMailsWorkflow } from "../workflows/mail/reconcile-mails"
import { reportFailuresWorkflow } from "../workflows/notification/report-failures"

async function reconcileMails(container: MedusaContainer): Promise<void> {
  await reconcileMailsWorkflow(container).run({ input: { now: new Date().toISOString() } })
  await reportFailuresWorkflow(container).run()
}

export const config = { name: "millesime-reconcile-mails", schedule: "* * * * *" }

export default withHeartbeat(config, reconcileMails)
