import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import type { UpdateBarrel } from "../../../contracts/barrel"
import { shippingWeightGrams } from "../../../modules/barrel/rules/weight"
import { retrieveBarrelRow } from "../../../queries/barrel/retrieve-barrel-row"
import { listStock } from "../../../queries/barrel/stock"
import { graph } from "../../../queries/graph"
import { retrieveStoreDefaults } from "../../../queries/store-defaults"
import {
  throwIfCurrencyUnknown,
  throwIfLocationUnknown,
  throwIfStockBelowReserved,
} from "../checks"
import { type PriceRow, mergePrices } from "../merge-prices"
import { toTranslationRows } from "../translation-rows"
import { taken } from "../unique"

const planLevels = async (
  container: MedusaContainer,
  variantId: string,
  stock: NonNullable<UpdateBarrel["stock"]>,
  defaultLocation: string | null,
) => {
  const [present, locations] = await Promise.all([
    listStock(container, [variantId]),
    graph<{ id: string }>(container, { entity: "stock_location", fields: ["id"] }),
  ])
  const known = new Set(locations.map(({ id }) => id))
  const item = present.get(variantId)?.[0]
  const levelOf = new Map(
    item?.inventory?.location_levels?.map((level) => [level.location_id, level]),
  )
  const planned = stock.map(({ location_id, quantity }, index) => {
    const location = throwIfLocationUnknown(location_id ?? defaultLocation, index, known)
    const level = levelOf.get(location)
    throwIfStockBelowReserved(quantity, level?.reserved_quantity ?? 0, index)
    return {
      id: level?.id,
      inventory_item_id: item?.inventory_item_id ?? "",
      location_id: location,
      stocked_quantity: quantity,
    }
  })
  return {
    create: planned.filter(({ id }) => !id).map(({ id: _, ...level }) => level),
    update: planned.flatMap(({ id, ...level }) => (id ? [{ id, ...level }] : [])),
  }
}

const planPrices = async (
  container: MedusaContainer,
  variantId: string,
  changes: NonNullable<UpdateBarrel["prices"]>,
) => {
  const [variant] = await graph<{ prices?: PriceRow[] }>(container, {
    entity: "product_variant",
    fields: ["prices.*", "prices.price_rules.*"],
    filters: { id: variantId },
  })
  return mergePrices(variant?.prices ?? [], changes)
}

const planTranslations = async (
  container: MedusaContainer,
  productId: string,
  translations: UpdateBarrel["translations"],
) => {
  const rows = toTranslationRows(productId, translations)
  if (!rows.length) return { create: [], update: [] }
  const present = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations({ reference: "product", reference_id: productId })
  const presentOf = new Map(present.map((row) => [row.locale_code, row]))
  return {
    create: rows.filter(({ locale_code }) => !presentOf.has(locale_code)),
    update: rows.flatMap((row) => {
      const before = presentOf.get(row.locale_code)
      if (!before) return []
      return [{ id: before.id, translations: { ...before.translations, ...row.translations } }]
    }),
  }
}

const throwIfTakenByAnother = async (
  container: MedusaContainer,
  productId: string,
  { handle, sku }: UpdateBarrel,
) => {
  const [products, variants] = await Promise.all([
    handle
      ? graph<{ id: string }>(container, { entity: "product", fields: ["id"], filters: { handle } })
      : [],
    sku
      ? graph<{ product_id: string }>(container, {
          entity: "product_variant",
          fields: ["product_id"],
          filters: { sku },
        })
      : [],
  ])
  if (handle && products.some(({ id }) => id !== productId)) throw taken("handle", handle)
  if (sku && variants.some(({ product_id }) => product_id !== productId)) throw taken("sku", sku)
}

/**
 * Reads what an update builds on and refuses what it may not do.
 * @throws ApiError `not_found`, `duplicate` or `invalid_request`
 */
export const planBarrelUpdateStep = createStep(
  "plan-barrel-update",
  async ({ id, update }: { id: string; update: UpdateBarrel }, { container }) => {
    const row = await retrieveBarrelRow(container, { id })
    const variantId = row.product.variants[0]?.id ?? ""
    const defaults = await retrieveStoreDefaults(container)
    await throwIfTakenByAnother(container, id, update)
    throwIfCurrencyUnknown(update.prices ?? [], defaults.currencies)
    const [levels, prices, translations] = await Promise.all([
      planLevels(container, variantId, update.stock ?? [], defaults.location_id),
      update.prices && planPrices(container, variantId, update.prices),
      planTranslations(container, id, update.translations),
    ])
    const weight = shippingWeightGrams({
      volume_liters: update.barrel?.volume_liters ?? row.volume_liters,
      empty_weight_kg:
        update.barrel?.empty_weight_kg === undefined
          ? row.empty_weight_kg
          : update.barrel.empty_weight_kg,
    })
    return new StepResponse({
      barrel_id: row.id,
      /** The barrel's own variant first; the others are named because Medusa deletes the rest. */
      variants: row.product.variants.map((variant, index) =>
        index === 0
          ? {
              id: variant.id,
              weight,
              ...(update.sku && { sku: update.sku }),
              ...(prices && { prices }),
            }
          : { id: variant.id },
      ),
      levels,
      translations,
    })
  },
)
