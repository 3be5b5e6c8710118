import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { verifyDueVatNumbers } from "../workflows/company/verify-due-vat-numbers"

/** Checks VAT numbers that are due, at VIES. */
async function verify(container: MedusaContainer): Promise<void> {
  await verifyDueVatNumbers(container)
}

export const config = { name: "millesime-verify-due-vat-numbers", schedule: "* * * * *" }

export default withHeartbeat(config, verify)
