import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { barrelService } from "../modules/barrel"
import type { ReadPrices } from "../modules/barrel/price-histories"
import { barrelIdOf } from "../modules/barrel/rules/identity"
import type { PriceStep } from "../modules/barrel/rules/price-history"
import type { BarrelDocument } from "./documents"
import { originalPriceField, priceField } from "./fields"

const pricesOf = (document: BarrelDocument, currencies: readonly string[]): ReadPrices[] => {
  const since = new Date(Number(document.read_at)).toISOString()
  const prices = currencies.flatMap((currency): [string, PriceStep][] => {
    const amount = document[priceField(currency)]
    const original_amount = document[originalPriceField(currency)]
    return typeof amount === "number" && typeof original_amount === "number"
      ? [[currency, { amount, original_amount, since }]]
      : []
  })
  return prices.length ? [{ id: barrelIdOf(document.id), prices: Object.fromEntries(prices) }] : []
}

/**
 * Writes down the prices of barrels that were read for the index, for the announcement of later
 * reductions. A failure is logged and fails nothing: every night all are read again.
 */
export const recordPrices = async (
  container: MedusaContainer,
  documents: readonly BarrelDocument[],
): Promise<void> => {
  try {
    const service = barrelService(container)
    const read = documents.flatMap((document) => pricesOf(document, service.options.currencies))
    if (read.length) await service.recordPrices(read)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The history of prices could not be written: ${(error as Error).message}`)
  }
}
