import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import type { UpdateBarrel } from "../../../contracts/barrel"
import { shippingWeightGrams } from "../../../modules/barrel/rules/weight"
import { retrieveBarrelRow } from "../../../queries/barrel/retrieve-barrel-row"
import { type InventoryRow, listStock } from "../../../queries/barrel/stock"
import { graph } from "../../../queries/graph"
import { retrieveStoreDefaults } from "../../../queries/store-defaults"
import {
  throwIfCurrencyUnknown,
  throwIfLocationUnknown,
  throwIfNoVariant,
  throwIfStockBelowReserved,
  throwIfUnknown,
  throwIfUntranslatable,
} from "../checks"
import { retrieveKnown } from "../known"
import { toTranslationRows } from "../translation-rows"
import { taken } from "../unique"

const planLevels = async (
  container: MedusaContainer,
  item: InventoryRow | undefined,
  stock: NonNullable<UpdateBarrel["stock"]>,
  defaultLocation: string | null,
) => {
  if (!stock.length) return { create: [], update: [] }
  const locations = await graph<{ id: string }>(container, {
    entity: "stock_location",
    fields: ["id"],
  })
  const known = new Set(locations.map(({ id }) => id))
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
  const [products, variants, items] = await Promise.all([
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
    sku
      ? graph<{ variants?: ({ product_id: string } | null)[] }>(container, {
          entity: "inventory_item",
          fields: ["id", "variants.product_id"],
          filters: { sku },
        })
      : [],
  ])
  if (handle && products.some(({ id }) => id !== productId)) throw taken("handle", handle)
  const ownsItem = (item: (typeof items)[number]) =>
    item.variants?.some((variant) => variant?.product_id === productId)
  if (
    sku &&
    (variants.some(({ product_id }) => product_id !== productId) || !items.every(ownsItem))
  ) {
    throw taken("sku", sku)
  }
}

/**
 * Reads what an update builds on and refuses what it may not do.
 * @throws ApiError `not_found`, `duplicate` or `invalid_request`
 */
export const planBarrelUpdateStep = createStep(
  "plan-barrel-update",
  async ({ id, update }: { id: string; update: UpdateBarrel }, { container }) => {
    const row = await retrieveBarrelRow(container, { id })
    const variant = row.product.variants[0]
    const [defaults, { channels, categories }] = await Promise.all([
      retrieveStoreDefaults(container),
      retrieveKnown(container, [update]),
      throwIfTakenByAnother(container, id, update),
    ])
    throwIfCurrencyUnknown(update.prices ?? [], defaults.currencies)
    throwIfUnknown("sales_channel_ids", update.sales_channel_ids, channels, "a sales channel")
    throwIfUnknown("category_ids", update.category_ids, categories, "a category")
    throwIfUntranslatable(update.translations)

    const stock = await listStock(container, variant ? [variant.id] : [])
    const item = stock.get(variant?.id ?? "")?.[0]
    throwIfNoVariant(update, { variant: Boolean(variant), counted: Boolean(item) })
    const [levels, translations] = await Promise.all([
      planLevels(container, item, update.stock ?? [], defaults.location_id),
      planTranslations(container, id, update.translations),
    ])
    const weight = shippingWeightGrams({
      volume_liters: update.barrel?.volume_liters ?? row.volume_liters,
      empty_weight_kg:
        update.barrel?.empty_weight_kg === undefined
          ? row.empty_weight_kg
          : update.barrel.empty_weight_kg,
    })
    const { sku } = update
    return new StepResponse({
      barrel_id: row.id,
      variant_id: variant?.id,
      variants: variant ? [{ id: variant.id, weight, ...(sku && { sku }) }] : [],
      items: item && sku ? [{ id: item.inventory_item_id, sku }] : [],
      levels,
      translations,
    })
  },
)
