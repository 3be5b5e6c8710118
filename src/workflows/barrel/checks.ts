import { FeatureFlag } from "@medusajs/framework/utils"
import { DomainError, detail, invalid } from "../../errors"
import { type Attributes, contradictionsIn } from "../../modules/barrel/rules/contradictions"
import { throwIfUnpayable } from "../throw-if-unpayable"

/** @throws DomainError `invalid_request` naming the first entry that isn't known */
export const throwIfUnknown = (
  field: string,
  ids: readonly string[] | undefined,
  known: ReadonlySet<string>,
  reason: "unknown_sales_channel" | "unknown_category",
) => {
  ids?.forEach((id, index) => {
    if (!known.has(id)) throw invalid(`${field}.${index}`, reason)
  })
}

/** @throws DomainError `invalid_request` where the store has no translation module */
export const throwIfUntranslatable = (translations: object | undefined) => {
  if (!translations || FeatureFlag.isFeatureEnabled("translation")) return
  throw invalid("translations", "translations_unsupported")
}

/** @throws DomainError `invalid_request` naming what a product without a variant can't have */
export const throwIfNoVariant = (
  update: { prices?: unknown; sku?: unknown; stock?: unknown },
  { variant, counted }: { variant: boolean; counted: boolean },
) => {
  for (const field of ["prices", "sku", "stock"] as const) {
    if (update[field] === undefined) continue
    if (!variant) throw invalid(field, "product_without_variant")
    if (field === "stock" && !counted) throw invalid(field, "inventory_not_managed")
  }
}

/** @throws DomainError `invalid_request` naming the price that is in no currency of the store, or can't be paid in it */
export const throwIfPriceImpossible = (
  prices: readonly { amount: number; currency_code: string }[],
  supported: readonly string[],
) => {
  prices.forEach(({ amount, currency_code }, index) => {
    if (!supported.includes(currency_code)) {
      const values = supported.join(", ")
      throw invalid(`prices.${index}.currency_code`, "not_one_of", { values })
    }
    throwIfUnpayable(`prices.${index}.amount`, amount, currency_code)
  })
}

/** @throws DomainError `invalid_request` naming the stock entry whose location doesn't exist */
export const throwIfLocationUnknown = (
  locationId: string | null,
  index: number,
  known: ReadonlySet<string>,
): string => {
  if (locationId && known.has(locationId)) return locationId
  throw invalid(
    `stock.${index}.location_id`,
    locationId ? "unknown_location" : "no_default_location",
  )
}

/**
 * @param changed what the request says of the cask; contradictions between other attributes are older
 * @param path of the attributes in the request
 * @throws DomainError `invalid_request` naming both attributes of each contradiction
 */
export const throwIfContradictory = (
  cask: Attributes,
  changed: object = cask,
  path = "barrel",
): void => {
  const details = contradictionsIn(cask)
    .filter((fields) => fields.some((field) => field in changed))
    .flatMap(([one, other]) => [
      detail(`${path}.${one}`, "contradicts", { other }),
      detail(`${path}.${other}`, "contradicts", { other: one }),
    ])
  if (details.length) throw new DomainError("invalid_request", undefined, details)
}

/**
 * A published price of 0 is a slip of the pen, or a formula that was never calculated, unless said
 * otherwise.
 * @throws DomainError `invalid_request` naming the price
 */
export const throwIfPublishedForNothing = (
  prices: readonly { amount: number }[],
  { isPublished, isAllowed }: { isPublished: boolean; isAllowed: boolean | undefined },
): void => {
  const index = prices.findIndex(({ amount }) => amount === 0)
  if (isPublished && !isAllowed && index >= 0) throw invalid(`prices.${index}.amount`, "zero_price")
}

/** @throws DomainError `barrel_out_of_stock` */
export const throwIfPublishedWithoutStock = (
  status: string | undefined,
  stock: readonly { quantity: number }[] | undefined,
) => {
  if (status !== "published" || stock?.some(({ quantity }) => quantity > 0)) return
  throw new DomainError("barrel_out_of_stock.new")
}

/** @throws DomainError `invalid_request` naming the stock entry that would break a promise to a buyer */
export const throwIfStockBelowReserved = (quantity: number, reserved: number, index: number) => {
  if (quantity >= reserved) return
  throw invalid(`stock.${index}.quantity`, "below_reserved", { reserved })
}
