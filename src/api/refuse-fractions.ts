import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError, type ErrorDetail, detail } from "../errors"

/**
 * Medusa's own endpoints that take quantities of goods. It accepts any number above 0, and keeps 1.4 or
 * a line of 0.4, which it then rounds.
 */
export const FRACTION_ROUTES = [
  "/store/carts",
  "/store/carts/:id/line-items",
  "/store/carts/:id/line-items/:line_id",
  "/store/returns",
  "/admin/draft-orders",
  "/admin/draft-orders/:id/edit/*",
  "/admin/order-edits/*",
  "/admin/claims/*",
  "/admin/exchanges/*",
  "/admin/returns/*",
  "/admin/orders/:id/fulfillments",
  "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
  "/admin/reservations",
  "/admin/reservations/:id",
  "/admin/inventory-items/:id/location-levels",
  "/admin/inventory-items/:id/location-levels/:location_id",
]

const QUANTITIES = ["quantity", "stocked_quantity", "incoming_quantity"]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const fractionsIn = (body: Record<string, unknown>, path = ""): ErrorDetail[] => [
  ...QUANTITIES.filter((key) => typeof body[key] === "number" && !Number.isInteger(body[key])).map(
    (key) => detail(path + key, "not_integer"),
  ),
  ...Object.entries(body).flatMap(([key, list]) =>
    Array.isArray(list)
      ? list.flatMap((entry, index) =>
          isObject(entry) ? fractionsIn(entry, `${path}${key}.${index}.`) : [],
        )
      : [],
  ),
]

/**
 * Goods are sold by whole units. A quantity of 0 in a line-item update removes the line, as in Medusa.
 * @throws DomainError `invalid_request`
 */
export const refuseFractions = (
  { validatedBody, body }: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const sent: unknown = validatedBody ?? body
  const fractions = isObject(sent) ? fractionsIn(sent) : []
  if (fractions.length) throw new DomainError("invalid_request", undefined, fractions)
  next()
}
