import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { isBasePrice } from "../../../modules/barrel/rules/base-price"
import { shippingWeightGrams } from "../../../modules/barrel/rules/weight"
import { listBarrelRows } from "../../../queries/barrel/list-rows"
import { type PriceRow, listPriceRows } from "../../../queries/barrel/price-rows"
import { barrelNotFound } from "../../../queries/barrel/retrieve-barrel-row"
import type { BarrelRow } from "../../../queries/barrel/rows"
import { listStock } from "../../../queries/barrel/stock"
import { graph } from "../../../queries/graph"
import { retrieveStoreDefaults } from "../../../queries/store-defaults"
import { toBarrelColumns } from "../barrel-columns"
import { type BarrelChanges, type BarrelUpdate, toProductUpdate } from "../barrel-update"
import {
  throwIfContradictory,
  throwIfPriceImpossible,
  throwIfPublishedForNothing,
  throwIfNoVariant,
  throwIfUnknown,
  throwIfUntranslatable,
} from "../checks"
import { variantTitle } from "../product-input"
import { resolveReferences } from "../resolve-references"
import { planLevels } from "../level-changes"
import { throwIfUsedByAnother } from "../check-uniqueness"
import { planTranslations } from "../translation-rows"
import type { ChangedBarrelAttributes } from "./update-barrel-attributes"

const listTranslations = async (container: MedusaContainer, updates: readonly BarrelUpdate[]) => {
  const translated = updates.filter(({ update }) => update.translations)
  if (!translated.length) return []
  return container
    .resolve(Modules.TRANSLATION)
    .listTranslations({ reference: "product", reference_id: translated.map(({ id }) => id) })
}

const listLocationIds = async (container: MedusaContainer, updates: readonly BarrelUpdate[]) => {
  if (!updates.some(({ update }) => update.stock?.length)) return new Set<string>()
  const locations = await graph<{ id: string }>(container, {
    entity: "stock_location",
    fields: ["id"],
  })
  return new Set(locations.map(({ id }) => id))
}

const isPublishedAfter = ({ product }: BarrelRow, { update, archive }: BarrelUpdate): boolean =>
  !archive && (update.status ?? product.status) === "published"

const isBeingPublished = (row: BarrelRow, update: BarrelUpdate): boolean =>
  row.product.status !== "published" && isPublishedAfter(row, update)

const publishedVariantIds = (
  rows: ReadonlyMap<string, BarrelRow>,
  updates: readonly BarrelUpdate[],
): string[] =>
  updates.flatMap((update) => {
    const row = rows.get(update.id)
    return row && isBeingPublished(row, update) ? (row.product.variants[0]?.id ?? []) : []
  })

/** The prices that an update gives, and where it publishes those that the barrel keeps. */
const pricesAfter = (
  row: BarrelRow,
  update: BarrelUpdate,
  basePrices: ReadonlyMap<string, PriceRow[]>,
) => {
  const given = update.update.prices ?? []
  if (!isBeingPublished(row, update)) return given
  const codes = new Set(given.map(({ currency_code }) => currency_code))
  const kept = basePrices.get(row.product.variants[0]?.id ?? "") ?? []
  return [
    ...given,
    ...kept.filter((price) => isBasePrice(price) && !codes.has(price.currency_code)),
  ]
}

/** The new shipping weight where what it follows from changes. */
const newWeight = (row: BarrelRow, barrel: BarrelChanges["barrel"] = {}): number | undefined => {
  const {
    volume_liters = row.volume_liters,
    empty_weight_kg = row.empty_weight_kg,
    lot_size = row.lot_size,
  } = barrel
  const weight = shippingWeightGrams({ volume_liters, empty_weight_kg, lot_size })
  return weight === shippingWeightGrams(row) ? undefined : weight
}

/** The new title of the variant where the volume changes, unless staff gave it one of their own. */
const newVariantTitle = (
  row: BarrelRow,
  { volume_liters }: NonNullable<BarrelChanges["barrel"]> = {},
): string | undefined => {
  const title = row.product.variants[0]?.title
  if (volume_liters === undefined || title !== variantTitle(row)) return undefined
  const after = variantTitle({ volume_liters })
  return after === title ? undefined : after
}

const attributesOf = (
  row: BarrelRow,
  { update: { barrel }, archive }: BarrelUpdate,
): ChangedBarrelAttributes[] =>
  barrel || archive !== undefined
    ? [
        {
          id: row.id,
          ...(barrel && toBarrelColumns(barrel)),
          ...(archive !== undefined && { archived_at: archive ? new Date() : null }),
        },
      ]
    : []

/**
 * Reads what updates depend on, in a constant number of queries, and refuses invalid ones.
 * @throws DomainError `not_found`, `duplicate` or `invalid_request`
 */
export const planBarrelUpdatesStep = createStep(
  "plan-barrel-updates",
  async (updates: BarrelUpdate[], { container }) => {
    const rows = await listBarrelRows(
      container,
      updates.map(({ id }) => id),
    )
    if (rows.size < new Set(updates.map(({ id }) => id)).size) throw barrelNotFound()
    const variantIds = [...rows.values()].flatMap(({ product }) => product.variants[0]?.id ?? [])
    const [defaults, { channels, categories }, stock, translations, known, basePrices] =
      await Promise.all([
        retrieveStoreDefaults(container),
        resolveReferences(
          container,
          updates.map(({ update }) => update),
        ),
        listStock(container, variantIds),
        listTranslations(container, updates),
        listLocationIds(container, updates),
        listPriceRows(container, publishedVariantIds(rows, updates)),
        throwIfUsedByAnother(container, updates),
      ])
    const plans = updates.map(({ id, update, archive, withoutPrices = [] }) => {
      const row = rows.get(id)
      if (!row) throw barrelNotFound()
      throwIfPriceImpossible(update.prices ?? [], defaults.currencies)
      throwIfUnknown(
        "sales_channel_ids",
        update.sales_channel_ids,
        channels,
        "unknown_sales_channel",
      )
      throwIfUnknown("category_ids", update.category_ids, categories, "unknown_category")
      throwIfUntranslatable(update.translations)
      if (update.barrel) throwIfContradictory({ ...row, ...update.barrel }, update.barrel)
      throwIfPublishedForNothing(pricesAfter(row, { id, update, archive }, basePrices), {
        isPublished: isPublishedAfter(row, { id, update, archive }),
        isAllowed: update.allow_zero_price,
      })

      const variant = row.product.variants[0]
      const item = stock.get(variant?.id ?? "")?.[0]
      throwIfNoVariant(update, { variant: Boolean(variant), counted: Boolean(item) })
      const { sku } = update
      const weight = newWeight(row, update.barrel)
      const title = newVariantTitle(row, update.barrel)
      return {
        product: toProductUpdate({ id, update, archive }),
        attributes: attributesOf(row, { id, update, archive }),
        variants:
          variant && (sku !== undefined || title || weight !== undefined)
            ? [
                {
                  id: variant.id,
                  ...(weight !== undefined && { weight }),
                  ...(sku !== undefined && { sku }),
                  ...(title && { title }),
                },
              ]
            : [],
        items: item && sku !== undefined ? [{ id: item.inventory_item_id, sku }] : [],
        prices:
          variant && (update.prices?.length || withoutPrices.length)
            ? [{ variant_id: variant.id, changes: update.prices ?? [], deleted: withoutPrices }]
            : [],
        levels: planLevels(item, update.stock ?? [], {
          known,
          fallback: defaults.location_id,
        }),
        translations: planTranslations(id, update.translations, translations),
      }
    })
    return new StepResponse({
      products: plans.map(({ product }) => product),
      attributes: plans.flatMap(({ attributes }) => attributes),
      variants: plans.flatMap(({ variants }) => variants),
      items: plans.flatMap(({ items }) => items),
      prices: plans.flatMap(({ prices }) => prices),
      levels: {
        create: plans.flatMap(({ levels }) => levels.create),
        update: plans.flatMap(({ levels }) => levels.update),
      },
      translations: {
        create: plans.flatMap(({ translations }) => translations.create),
        update: plans.flatMap(({ translations }) => translations.update),
      },
    })
  },
)
