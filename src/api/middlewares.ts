import {
  type MedusaStoreRequest,
  configureStoreSearch,
  defineMiddlewares,
} from "@medusajs/framework/http"
import { endpoints } from "../contracts"
import { BarrelPatch } from "../contracts/barrel"
import { AcceptTerms } from "../contracts/page"
import { answerRejections } from "../http/answer-rejections"
import { guardInput } from "../http/guard-input"
import { errorHandlerFor, middlewaresFor } from "../http/middlewares"
import { redactRequestLog } from "../http/redact-request-log"
import { BARREL_INDEX } from "../barrel-search/fields"
import { asAuthFailure } from "./auth-failure"
import { asCompletionError } from "./completion-error"
import { emitUpdateEvent } from "./emit-update-event"
import { FRACTION_ROUTES, refuseFractions } from "./refuse-fractions"
import { filterOrdersByCompany } from "./filter-orders-by-company"
import { guardAccountEmail } from "./guard-account"
import { guardCartCompletion, guardCartEmail } from "./guard-cart"
import { guardOrder, limitOrderEmail } from "./guard-order"
import { guardProductUpdate } from "./guard-product-update"
import { PRICE_ROUTES, guardZeroPrices } from "./guard-zero-prices"
import { nameUploads } from "./name-uploads"
import { existingRequired } from "./require-existing"
import { serveLocale } from "./serve-locale"
import { SECRET_PATHS, hideSecrets, redactSecrets } from "./hide-secrets"
import { keepCartLocale } from "./keep-cart-locale"
import { limitedRoutes } from "./limited-routes"
import { lockOrder } from "./lock-order"
import { unknownPaths } from "./unknown-paths"

const additionalDataValidator = { barrel: BarrelPatch.optional() }

/** A published barrel may be sold out in the channels of this key but not in others. */
const inStockForKey = (req: MedusaStoreRequest) => ({
  in_stock_channel_ids: { $overlaps: req.publishable_key_context.sales_channel_ids },
})

const answerError = errorHandlerFor(
  Object.values(endpoints),
  (error, req) => asCompletionError(error, req) ?? asAuthFailure(error, req),
)

answerRejections()
redactRequestLog(redactSecrets)

export default defineMiddlewares({
  routes: [
    // Without methods, so that it runs before everything that has some.
    { matcher: "/", middlewares: [guardInput] },
    { matcher: "/store", middlewares: [serveLocale] },
    { matcher: SECRET_PATHS, middlewares: [hideSecrets] },
    ...limitedRoutes,
    ...middlewaresFor(Object.values(endpoints)),
    ...FRACTION_ROUTES.map((matcher) => ({
      matcher,
      methods: ["POST" as const],
      middlewares: [refuseFractions],
    })),
    ...Object.entries(PRICE_ROUTES).map(([matcher, pricesOf]) => ({
      matcher,
      methods: ["POST" as const],
      middlewares: [guardZeroPrices(pricesOf)],
    })),
    { matcher: "/admin/products", methods: ["POST"], additionalDataValidator },
    {
      matcher: "/admin/products/:id",
      methods: ["POST"],
      additionalDataValidator,
      middlewares: [guardProductUpdate],
    },
    { matcher: "/admin/uploads", methods: ["POST"], middlewares: [nameUploads] },
    { matcher: "/store/customers", methods: ["POST"], middlewares: [guardAccountEmail] },
    { matcher: "/store/carts", methods: ["POST"], middlewares: [keepCartLocale, guardCartEmail] },
    {
      matcher: "/store/carts/:id",
      methods: ["POST"],
      additionalDataValidator: { accepted_terms: AcceptTerms.nullable().optional() },
      middlewares: [guardCartEmail],
    },
    {
      matcher: "/store/carts/:id/complete",
      methods: ["POST"],
      middlewares: [guardCartCompletion],
    },
    { matcher: "/admin/orders/:id/cancel", methods: ["POST"], middlewares: [lockOrder] },
    {
      matcher: "/store/orders/:id",
      methods: ["GET"],
      middlewares: [limitOrderEmail, guardOrder],
    },
    // A pattern runs before the paths with which Medusa validates the query.
    { matcher: /^\/admin\/orders\/?$/, methods: ["GET"], middlewares: [filterOrdersByCompany] },
    {
      matcher: "/admin/product-categories/:id/products",
      methods: ["POST"],
      middlewares: [emitUpdateEvent("product.product-category.updated")],
    },
    {
      matcher: "/admin/price-lists/:id",
      methods: ["POST"],
      middlewares: [emitUpdateEvent("pricing.price-list.updated")],
    },
    {
      // Medusa itself keeps every query within published products of the key's sales channels: the
      // index is one of products and has a filterable `status` and `sales_channel_ids`.
      matcher: "/store/search",
      methods: ["POST"],
      middlewares: [
        configureStoreSearch({ allowed_indexes: { [BARREL_INDEX]: { filters: inStockForKey } } }),
      ],
    },
    ...existingRequired,
    unknownPaths,
  ],
  errorHandler: (error, req, res, next) => {
    // Medusa rejects a request without a publishable key before any middleware of ours.
    hideSecrets(req)
    return answerError(error, req, res, next)
  },
})
