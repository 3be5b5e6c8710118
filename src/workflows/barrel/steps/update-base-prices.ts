import type { IPricingModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { invalid } from "../../../errors"
import { graph } from "../../../queries/graph"
import { type PriceChange, type PriceRow, planPriceChanges } from "../price-changes"

/** Generated for every module service, but missing in the interface of the pricing module. */
type PriceUpdater = { updatePrices(prices: { id: string; amount: number }[]): Promise<unknown> }

type PriceSetLink = {
  variant_id: string
  price_set_id: string
  price_set?: { prices?: PriceRow[] }
}

type NewPrices = { priceSetId: string; prices: PriceChange[] }

/** For the compensation: the amounts from before, the ids of the new prices, and the deleted prices. */
type Done = {
  changed: { id: string; amount: number }[]
  created: string[]
  deleted: NewPrices[]
}

const listPriceSets = async (container: MedusaContainer, variantIds: string[]) =>
  graph<PriceSetLink>(container, {
    entity: "product_variant_price_set",
    fields: ["variant_id", "price_set_id", "price_set.prices.*", "price_set.prices.price_rules.*"],
    filters: { variant_id: variantIds },
  })

const priceIds = (links: readonly PriceSetLink[]) =>
  links.flatMap(({ price_set }) => price_set?.prices ?? []).map(({ id }) => id)

const undo = async (container: MedusaContainer, { changed, created, deleted }: Done) => {
  const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
  if (changed.length) await (pricing as unknown as PriceUpdater).updatePrices(changed)
  if (created.length) await pricing.removePrices(created)
  if (deleted.length) await pricing.addPrices(deleted)
}

/**
 * Changes base prices, currency by currency. Not through Medusa's product workflow: that replaces
 * all prices of a variant, and its undo deletes them.
 * @throws DomainError `invalid_request` for a variant without a price set
 */
export const updateBasePricesStep = createStep(
  "update-base-prices",
  async (
    prices: { variant_id: string; changes: PriceChange[]; deleted: string[] }[],
    { container },
  ) => {
    if (!prices.length) return new StepResponse(undefined, null)
    const pricing: IPricingModuleService = container.resolve(Modules.PRICING)
    const variantIds = prices.map(({ variant_id }) => variant_id)
    const links = await listPriceSets(container, variantIds)
    const linkOf = new Map(links.map((link) => [link.variant_id, link]))
    const plans = prices.map(({ variant_id, changes, deleted }) => {
      const link = linkOf.get(variant_id)
      if (!link) throw invalid("prices", "variant_without_price_set")
      const plan = planPriceChanges(link.price_set?.prices ?? [], changes, deleted)
      return { priceSetId: link.price_set_id, ...plan }
    })
    const updates = plans.flatMap(({ update }) => update)
    const additions = plans.filter(({ create }) => create.length)

    const deletions = plans.filter((plan) => plan.delete.length)

    const done: Done = { changed: [], created: [], deleted: [] }
    try {
      if (updates.length) {
        await (pricing as unknown as PriceUpdater).updatePrices(
          updates.map(({ id, amount }) => ({ id, amount })),
        )
        done.changed = updates.map(({ id, before }) => ({ id, amount: before }))
      }
      if (additions.length) {
        await pricing.addPrices(
          additions.map(({ priceSetId, create }) => ({ priceSetId, prices: create })),
        )
        const known = new Set(priceIds(links))
        const after = await listPriceSets(container, variantIds)
        done.created = priceIds(after).filter((id) => !known.has(id))
      }
      for (const plan of deletions) {
        await pricing.removePrices(plan.delete.map(({ id }) => id))
        const prices = plan.delete.map(({ amount, currency_code }) => ({ amount, currency_code }))
        done.deleted.push({ priceSetId: plan.priceSetId, prices })
      }
    } catch (error) {
      // Medusa compensates only steps that succeeded, so a failing one undoes its own changes.
      await undo(container, done)
      throw error
    }
    return new StepResponse(undefined, done)
  },
  async (done, { container }) => {
    if (done) await undo(container, done)
  },
)
