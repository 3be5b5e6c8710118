import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  type ZeroListPrice,
  type ZeroPrice,
  throwIfListedForNothing,
  throwIfSoldForNothing,
} from "../workflows/hooks/zero-prices"

type Body = Record<string, unknown>

type Price = { amount?: unknown; currency_code?: string; rules?: object | null } & Partial<
  Record<"min_quantity" | "max_quantity", number | null>
>

/** Whose prices they are, and where they stand in the request. */
type Owner = Omit<ZeroPrice, "currency_code">

const listOf = (value: unknown): Body[] => (Array.isArray(value) ? (value as Body[]) : [])

/** Prices that anyone pays for one unit, of one variant. */
const ofVariant = (variant: Body, { path, ...owner }: Owner): ZeroPrice[] =>
  listOf(variant.prices).flatMap((price: Price, index) =>
    price.amount === 0 &&
    !Object.keys(price.rules ?? {}).length &&
    (price.min_quantity ?? price.max_quantity ?? null) === null
      ? {
          ...owner,
          variant_id: owner.variant_id ?? (variant.id as string | undefined),
          currency_code: price.currency_code,
          path: `${path}prices.${index}.amount`,
        }
      : [],
  )

const ofProduct = (product: Body, { path, ...owner }: Owner): ZeroPrice[] =>
  listOf(product.variants).flatMap((variant, index) =>
    ofVariant(variant, {
      ...owner,
      isPublished: product.status === "published",
      path: `${path}variants.${index}.`,
    }),
  )

const inBatch = (body: Body, pricesOf: (entry: Body, path: string) => ZeroPrice[]): ZeroPrice[] =>
  ["create", "update"].flatMap((key) =>
    listOf(body[key]).flatMap((entry, index) => pricesOf(entry, `${key}.${index}.`)),
  )

type Found = (body: Body, params: Record<string, string | undefined>) => ZeroPrice[]

/** Medusa's own endpoints that take the prices of products, and those of 0 in their bodies. */
export const PRICE_ROUTES: Record<string, Found> = {
  "/admin/products": (body) => {
    const { barrel } = (body.additional_data ?? {}) as { barrel?: unknown }
    return barrel ? ofProduct(body, { path: "" }) : []
  },
  "/admin/products/batch": (body) =>
    inBatch(body, (product, path) =>
      product.id ? ofProduct(product, { product_id: product.id as string, path }) : [],
    ),
  "/admin/products/:id": (body, { id }) => ofProduct(body, { product_id: id, path: "" }),
  "/admin/products/:id/variants": (body, { id }) => ofVariant(body, { product_id: id, path: "" }),
  "/admin/products/:id/variants/batch": (body, { id }) =>
    inBatch(body, (variant, path) => ofVariant(variant, { product_id: id, path })),
  "/admin/products/:id/variants/:variant_id": (body, { id, variant_id }) =>
    ofVariant(body, { product_id: id, variant_id, path: "" }),
}

/**
 * Middleware that refuses to sell a barrel for nothing by mistake, as the endpoints of barrels do; those take
 * `allow_zero_price`.
 * @throws DomainError `invalid_request`
 */
export const guardZeroPrices =
  (pricesOf: Found) =>
  async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const prices = pricesOf(req.validatedBody as Body, req.params)
    if (prices.length) await throwIfSoldForNothing(req.scope, prices)
    next()
  }

/** Keys of a body of Medusa's price list endpoints that hold prices. */
const LIST_PRICE_KEYS = ["prices", "create", "update"]

const inPriceList = (body: Body): ZeroListPrice[] =>
  LIST_PRICE_KEYS.flatMap((key) =>
    listOf(body[key]).flatMap(({ amount, variant_id }, index) =>
      amount === 0 ? { variant_id: variant_id as string, path: `${key}.${index}.amount` } : [],
    ),
  )

/** Medusa's endpoints that take the prices of a price list. */
export const LIST_PRICE_ROUTES = ["/admin/price-lists", "/admin/price-lists/:id/prices/batch"]

/**
 * Middleware that refuses price lists in which a barrel costs nothing.
 * @throws DomainError `invalid_request`
 */
export const guardZeroListPrices = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const prices = inPriceList(req.validatedBody as Body)
  if (prices.length) await throwIfListedForNothing(req.scope, prices)
  next()
}
