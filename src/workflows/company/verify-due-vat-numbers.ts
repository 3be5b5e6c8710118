import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { companyService } from "../../modules/company"
import { verifyVatNumberWorkflow } from "./verify-vat-number"

/** Checks of one run: VIES limits concurrent requests to a member state. */
const BATCH_SIZE = 20

/**
 * Checks the VAT numbers that are due, one after the other; with an id, only that company's. Those
 * leased by another run are skipped.
 */
export const verifyDueVatNumbers = async (
  container: MedusaContainer,
  filter: { id?: string } = {},
): Promise<void> => {
  const service = companyService(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const id of await service.leaseDueVatChecks(BATCH_SIZE, filter)) {
    try {
      await verifyVatNumberWorkflow(container).run({ input: { id } })
    } catch (error) {
      // It is due again when the lease expires; the other numbers don't wait for it.
      logger.error(`The VAT number of ${id} can't be verified`, error as Error)
    }
  }
}
