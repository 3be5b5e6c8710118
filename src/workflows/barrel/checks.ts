import { FeatureFlag } from "@medusajs/framework/utils"
import { ApiError, invalidRequest } from "../../http/errors"
import {
  type BarrelAction,
  type BarrelFacts,
  type BarrelRefusal,
  refusalOf,
} from "../../modules/barrel/rules/lifecycle"
import { throwIfUnpayable } from "../throw-if-unpayable"

/** @throws ApiError `invalid_request` naming the first entry that isn't known */
export const throwIfUnknown = (
  field: string,
  ids: readonly string[] | undefined,
  known: ReadonlySet<string>,
  what: string,
) => {
  ids?.forEach((id, index) => {
    if (!known.has(id)) throw invalidRequest(`${field}.${index}`, `is not ${what} of this store`)
  })
}

/** @throws ApiError `invalid_request` where the store has no translation module */
export const throwIfUntranslatable = (translations: object | undefined) => {
  if (!translations || FeatureFlag.isFeatureEnabled("translation")) return
  throw invalidRequest(
    "translations",
    "need Medusa's translation module, which this store doesn't have",
  )
}

/** @throws ApiError `invalid_request` naming what a product without a variant can't have */
export const throwIfNoVariant = (
  update: { prices?: unknown; sku?: unknown; stock?: unknown },
  { variant, counted }: { variant: boolean; counted: boolean },
) => {
  for (const field of ["prices", "sku", "stock"] as const) {
    if (update[field] === undefined) continue
    if (!variant) throw invalidRequest(field, "can't be set: the product has no variant yet")
    if (field === "stock" && !counted) {
      throw invalidRequest(field, "can't be set: the inventory of this product isn't managed")
    }
  }
}

/** @throws ApiError `invalid_request` naming the price that is in no currency of the store, or can't be paid in it */
export const throwIfPriceImpossible = (
  prices: readonly { amount: number; currency_code: string }[],
  supported: readonly string[],
) => {
  prices.forEach(({ amount, currency_code }, index) => {
    if (!supported.includes(currency_code)) {
      throw invalidRequest(
        `prices.${index}.currency_code`,
        `must be one of ${supported.join(", ")}`,
      )
    }
    throwIfUnpayable(`prices.${index}.amount`, amount, currency_code)
  })
}

/** @throws ApiError `invalid_request` naming the stock entry whose location doesn't exist */
export const throwIfLocationUnknown = (
  locationId: string | null,
  index: number,
  known: ReadonlySet<string>,
): string => {
  if (locationId && known.has(locationId)) return locationId
  throw invalidRequest(
    `stock.${index}.location_id`,
    locationId
      ? "is not a stock location of this store"
      : "is required: the store has no default stock location",
  )
}

/** @throws ApiError `barrel_out_of_stock` */
export const throwIfPublishedWithoutStock = (
  status: string | undefined,
  stock: readonly { quantity: number }[] | undefined,
) => {
  if (status !== "published" || stock?.some(({ quantity }) => quantity > 0)) return
  throw new ApiError(
    "barrel_out_of_stock",
    "Give the barrel stock before publishing it, or create it as a draft",
  )
}

/** @throws ApiError `invalid_request` naming the stock entry that would break a promise to a buyer */
export const throwIfStockBelowReserved = (quantity: number, reserved: number, index: number) => {
  if (quantity >= reserved) return
  throw invalidRequest(
    `stock.${index}.quantity`,
    `must be at least ${reserved}: so many units are reserved for orders`,
  )
}

const REFUSALS: Record<BarrelRefusal, string> = {
  barrel_archived: "The barrel is archived, and nothing leaves the archive",
  barrel_out_of_stock: "The barrel has no stock: give it some before publishing it",
}

/** @throws ApiError `barrel_archived` or `barrel_out_of_stock` */
export const throwIfActionRefused = (action: BarrelAction, facts: BarrelFacts) => {
  const refusal = refusalOf(action, facts)
  if (refusal) throw new ApiError(refusal, REFUSALS[refusal])
}
