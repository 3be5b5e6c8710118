import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import type { CreateBarrel } from "../../../contracts/barrel"
import { graph } from "../../../queries/graph"
import { retrieveStoreDefaults } from "../../../queries/store-defaults"
import { asciiHandle } from "../../../shared/handle"
import {
  throwIfContradictory,
  throwIfPriceImpossible,
  throwIfPublishedForNothing,
  throwIfLocationUnknown,
  throwIfPublishedWithoutStock,
  throwIfUnknown,
  throwIfUntranslatable,
} from "../checks"
import { resolveReferences } from "../resolve-references"
import { reserve, reserveSimilarHandle } from "../check-uniqueness"

/** No handle can be made from titles in other scripts; `reserveSimilarHandle` makes this one unique. */
const derivedHandle = (title: string) => asciiHandle(title) || "barrel"

export type NewBarrel = CreateBarrel & {
  /**
   * The locked key of an import. A product that a crash leaves unfinished keeps it as a mark, by which
   * the next import of the row finds it.
   */
  import_key?: string
}

/** A new barrel with all defaults, as the following steps write it. */
export type PreparedBarrel = Omit<NewBarrel, "stock"> & {
  handle: string
  shipping_profile_id: string | undefined
  sales_channel_ids: string[]
  stock: { location_id: string; quantity: number }[]
}

/**
 * Fills in the store's defaults and refuses invalid barrels.
 * @throws DomainError `duplicate` for a taken handle or SKU, `invalid_request` for a currency or
 * location the store doesn't have, `barrel_out_of_stock` for `published` without stock
 */
export const prepareNewBarrelsStep = createStep(
  "prepare-new-barrels",
  async (barrels: NewBarrel[], { container }) => {
    const handles = barrels.map((barrel) => barrel.handle ?? derivedHandle(barrel.title))
    const skus = barrels.flatMap(({ sku }) => sku ?? [])
    const locationIds = barrels.flatMap(({ stock = [] }) =>
      stock.flatMap(({ location_id }) => location_id ?? []),
    )
    const [defaults, { channels, categories }, sameHandle, sameSku, items, locations] =
      await Promise.all([
        retrieveStoreDefaults(container),
        resolveReferences(container, barrels),
        graph<{ handle: string }>(container, {
          entity: "product",
          fields: ["handle"],
          filters: { handle: handles },
        }),
        graph<{ sku: string }>(container, {
          entity: "product_variant",
          fields: ["sku"],
          filters: { sku: skus },
        }),
        graph<{ sku: string }>(container, {
          entity: "inventory_item",
          fields: ["sku"],
          filters: { sku: skus },
        }),
        graph<{ id: string }>(container, {
          entity: "stock_location",
          fields: ["id"],
          filters: { id: locationIds },
        }),
      ])
    const usedHandles = new Set(sameHandle.map(({ handle }) => handle))
    const usedSkus = new Set([...sameSku, ...items].map(({ sku }) => sku))
    const known = new Set(locations.map(({ id }) => id))
    if (defaults.location_id) known.add(defaults.location_id)

    // Explicit ones first, so that a title doesn't take the handle of a later barrel.
    for (const { handle, sku } of barrels) {
      if (handle) reserve("handle", handle, usedHandles)
      if (sku) reserve("sku", sku, usedSkus)
    }
    const prepared = barrels.map((barrel): PreparedBarrel => {
      throwIfPriceImpossible(barrel.prices, defaults.currencies)
      throwIfUnknown(
        "sales_channel_ids",
        barrel.sales_channel_ids,
        channels,
        "unknown_sales_channel",
      )
      throwIfUnknown("category_ids", barrel.category_ids, categories, "unknown_category")
      throwIfUntranslatable(barrel.translations)
      throwIfPublishedWithoutStock(barrel.status, barrel.stock)
      throwIfContradictory(barrel.barrel)
      throwIfPublishedForNothing(barrel.prices, {
        isPublished: barrel.status === "published",
        isAllowed: barrel.allow_zero_price,
      })
      return {
        ...barrel,
        handle: barrel.handle ?? reserveSimilarHandle(derivedHandle(barrel.title), usedHandles),
        shipping_profile_id: defaults.shipping_profile_id ?? undefined,
        sales_channel_ids: barrel.sales_channel_ids ?? defaults.sales_channel_ids,
        stock: (barrel.stock ?? []).map(({ location_id, quantity }, index) => ({
          quantity,
          location_id: throwIfLocationUnknown(location_id ?? defaults.location_id, index, known),
        })),
      }
    })
    return new StepResponse(prepared)
  },
)
