import type { IPricingModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { graph } from "../../../queries/graph"
import { type PriceChange, type PriceRow, planPriceChanges } from "../price-changes"

/** Every module service can do this; the interface of the pricing module leaves it out. */
type PriceUpdater = { updatePrices(prices: { id: string; amount: number }[]): Promise<unknown> }

type PriceSetLink = { price_set_id: string; price_set?: { prices?: PriceRow[] } }

const retrievePriceSet = async (
  container: Parameters<typeof graph>[0],
  variantId: string,
): Promise<PriceSetLink | undefined> => {
  const [link] = await graph<PriceSetLink>(container, {
    entity: "product_variant_price_set",
    fields: ["price_set_id", "price_set.prices.*", "price_set.prices.price_rules.*"],
    filters: { variant_id: variantId },
  })
  return link
}

/**
 * Changes base prices, currency by currency. Not through Medusa's product workflow: that replaces
 * all prices of a variant, and its undo deletes them.
 */
export const updateBasePricesStep = createStep(
  "update-base-prices",
  async (
    { variant_id, changes }: { variant_id: string | undefined; changes: PriceChange[] },
    { container },
  ) => {
    if (!changes.length || !variant_id) return new StepResponse(undefined, null)
    const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
    const link = await retrievePriceSet(container, variant_id)
    if (!link) return new StepResponse(undefined, null)
    const before = link.price_set?.prices ?? []
    const { update, create } = planPriceChanges(before, changes)
    if (update.length) {
      await (pricing as unknown as PriceUpdater).updatePrices(
        update.map(({ id, amount }) => ({ id, amount })),
      )
    }
    if (create.length) await pricing.addPrices({ priceSetId: link.price_set_id, prices: create })
    const known = new Set(before.map(({ id }) => id))
    const after = create.length ? await retrievePriceSet(container, variant_id) : undefined
    return new StepResponse(undefined, {
      changed: update.map(({ id, before: amount }) => ({ id, amount })),
      created: (after?.price_set?.prices ?? []).map(({ id }) => id).filter((id) => !known.has(id)),
    })
  },
  async (done, { container }) => {
    if (!done) return
    const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
    if (done.changed.length) {
      await (pricing as unknown as PriceUpdater).updatePrices(done.changed)
    }
    if (done.created.length) await pricing.removePrices(done.created)
  },
)
