import { ApiError } from "../../http/errors"
import {
  type BarrelAction,
  type BarrelFacts,
  type BarrelRefusal,
  refusalOf,
} from "../../modules/barrel/rules/lifecycle"

/** @throws ApiError `invalid_request` naming the price whose currency the store doesn't sell in */
export const throwIfCurrencyUnknown = (
  prices: readonly { currency_code: string }[],
  supported: readonly string[],
) => {
  prices.forEach(({ currency_code }, index) => {
    if (supported.includes(currency_code)) return
    const path = `prices.${index}.currency_code`
    const message = `must be one of ${supported.join(", ")}`
    throw new ApiError("invalid_request", `${path} ${message}`, [{ path, message }])
  })
}

/** @throws ApiError `invalid_request` naming the stock entry whose location doesn't exist */
export const throwIfLocationUnknown = (
  locationId: string | null,
  index: number,
  known: ReadonlySet<string>,
): string => {
  if (locationId && known.has(locationId)) return locationId
  const path = `stock.${index}.location_id`
  const message = locationId
    ? "is not a stock location of this store"
    : "is required: the store has no default stock location"
  throw new ApiError("invalid_request", `${path} ${message}`, [{ path, message }])
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
  const path = `stock.${index}.quantity`
  const message = `must be at least ${reserved}: so many units are reserved for orders`
  throw new ApiError("invalid_request", `${path} ${message}`, [{ path, message }])
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
