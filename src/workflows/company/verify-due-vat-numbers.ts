import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { companyService } from "../../modules/company"
import { verifyVatNumberWorkflow } from "./verify-vat-number"

/** Questions of one run: VIES limits how many a member state answers at once. */
const BATCH = 20

/**
 * Asks VIES about the numbers that wait for an answer, and about those confirmed long ago, one after
 * the other; with an id, about that company's alone. What another run asks about is left to it.
 */
export const verifyDueVatNumbers = async (
  container: MedusaContainer,
  only: { id?: string } = {},
): Promise<void> => {
  const service = companyService(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const id of await service.claimDueVatChecks(BATCH, only)) {
    try {
      await verifyVatNumberWorkflow(container).run({ input: { id } })
    } catch (error) {
      // It is due again when the claim runs out; the others don't wait for it.
      logger.error(`The VAT number of ${id} can't be verified`, error as Error)
    }
  }
}
