import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { reconcileInvoicesWorkflow } from "../workflows/invoice/reconcile-invoices"

/** Orders whose missing data staff have completed since, and what a long outage has left. */
const HOURS = 60 * 24

async function reconcileLateInvoices(container: MedusaContainer): Promise<void> {
  await reconcileInvoicesWorkflow(container).run({
    input: { now: new Date().toISOString(), hours: HOURS },
  })
}

export const config = { name: "millesime-reconcile-late-invoices", schedule: "40 3 * * *" }

export default withHeartbeat(config, reconcileLateInvoices, "invoices")
