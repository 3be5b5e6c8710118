import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { closeInvoicesWorkflow } from "../workflows/invoice/close-invoices"

/** Closes the day that is over, and those before that an outage has left open. */
async function closeInvoices(container: MedusaContainer): Promise<void> {
  await closeInvoicesWorkflow(container).run({ input: { until: undefined, user_id: null } })
}

export const config = { name: "millesime-close-invoices", schedule: "20 2 * * *" }

export default withHeartbeat(config, closeInvoices, "invoices")
