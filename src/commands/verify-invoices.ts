import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { invoiceService } from "../modules/invoice"
import type { Verification } from "../modules/invoice/service"

const findings = (name: string, { count, first_invalid }: Verification): string =>
  first_invalid === null
    ? `${count} ${name}: unchanged`
    : `${count} ${name}: changed, removed, inserted or moved at position ${first_invalid}`

/**
 * Verifies the chains of invoices and of closings, and fails where one is broken:
 * `npx medusa exec node_modules/medusa-plugin-millesime/.medusa/server/src/commands/verify-invoices.js`.
 * @throws MedusaError where something was changed
 */
export default async function verifyInvoices({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { valid, closings, ...invoices } = await invoiceService(container).verify()
  logger.info(findings("invoices and credit notes", { ...invoices, valid }))
  logger.info(findings("closings", closings))
  if (!valid) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The invoices are not as they were issued",
    )
  }
}
