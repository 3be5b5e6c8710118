import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withHeartbeat } from "../modules/job"
import { listUntaxedCountries } from "../queries/operation/untaxed-countries"

/** Names the countries without a tax rate in the log; carts and quotes to them are refused. */
async function check(container: MedusaContainer): Promise<void> {
  const countries = await listUntaxedCountries(container)
  if (!countries.length) return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Sold to without a tax region or rate: ${countries.join(", ")}`)
}

export const config = { name: "millesime-check-taxes", schedule: "30 * * * *" }

export default withHeartbeat(config, check)
