import type { MedusaContainer } from "@medusajs/framework/types"
import { verifyDueVatNumbers } from "../workflows/company/verify-due-vat-numbers"

/** Checks VAT numbers that are due, at VIES. */
export default async function verify(container: MedusaContainer): Promise<void> {
  await verifyDueVatNumbers(container)
}

export const config = { name: "millesime-verify-due-vat-numbers", schedule: "* * * * *" }
