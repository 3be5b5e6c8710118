import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { reconcileInvoicesWorkflow } from "../workflows/invoice/reconcile-invoices"

/** What a process that was down for a while has missed. */
const HOURS = 48

async function reconcileInvoices(container: MedusaContainer): Promise<void> {
  await reconcileInvoicesWorkflow(container).run({
    input: { now: new Date().toISOString(), hours: HOURS },
  })
}

export const config = { name: "millesime-reconcile-invoices", schedule: "* * * * *" }

export default withHeartbeat(config, reconcileInvoices)
