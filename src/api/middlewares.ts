import {
  type MedusaStoreRequest,
  type MiddlewareRoute,
  configureStoreSearch,
  defineMiddlewares,
} from "@medusajs/framework/http"
import { endpoints, isEndpointOn } from "../contracts"
import { answerRejections } from "../http/answer-rejections"
import type { Endpoint } from "../http/endpoints"
import { guardInput } from "../http/guard-input"
import { absentMiddlewaresFor, errorHandlerFor, middlewaresFor } from "../http/middlewares"
import { redactRequestLog } from "../http/redact-request-log"
import { protectAnswers } from "../http/security-headers"
import { BARREL_INDEX } from "../barrel-search/fields"
import { configuredOptions } from "../options/configured"
import { acceptCartTerms } from "./accept-terms"
import { asAuthFailure } from "./auth-failure"
import { asCompletionError } from "./completion-error"
import { emitUpdateEvent } from "./emit-update-event"
import { FRACTION_ROUTES, refuseFractions } from "./refuse-fractions"
import { filterOrdersByCompany } from "./filter-orders-by-company"
import { guardAccountEmail } from "./guard-account"
import { guardCartCompletion, guardCartEmail } from "./guard-cart"
import { evenLink, evenLogin, evenReset } from "./even-answers"
import { guardOrder, limitOrderEmail } from "./guard-order"
import { guardOrigin } from "./guard-origin"
import { guardProductUpdate } from "./guard-product-update"
import { guardQuantities } from "./guard-quantities"
import { guardStaffRegistration } from "./guard-staff-registration"
import { guardVerification } from "./guard-verification"
import {
  LIST_PRICE_ROUTES,
  PRICE_ROUTES,
  guardZeroListPrices,
  guardZeroPrices,
} from "./guard-zero-prices"
import { mergeAdditionalData } from "./merge-additional-data"
import { nameUploads } from "./name-uploads"
import { existingRequired } from "./require-existing"
import { searchEverything } from "./search-everything"
import { serveLocale } from "./serve-locale"
import { SECRET_PATHS, hideSecrets, redactSecrets } from "./hide-secrets"
import { keepCartLocale } from "./keep-cart-locale"
import { limitedRoutes } from "./limited-routes"
import { lockOrder } from "./lock-order"
import { endSessionAtLogout } from "./session/end-session"
import { guardSession } from "./session/guard-session"
import { openSessions } from "./session/open-session"
import { middlewaresWithoutHooks } from "./without-hooks"
import { showWithdrawal } from "./show-withdrawal"
import { unknownPaths } from "./unknown-paths"

/** Medusa's endpoints that answer a token of somebody who is logged in. */
const LOGIN_ROUTES = [
  "/auth/:actor_type/:auth_provider",
  "/auth/:actor_type/:auth_provider/callback",
  "/auth/mfa/challenges/:id/verify",
  "/auth/token/refresh",
]

const sessionRoutes: MiddlewareRoute[] = [
  ...LOGIN_ROUTES.map((matcher) => ({
    matcher,
    methods: ["GET" as const, "POST" as const],
    middlewares: [openSessions],
  })),
  { matcher: "/auth/session", methods: ["DELETE"], middlewares: [endSessionAtLogout] },
]

/** A published barrel may be sold out in the channels of this key but not in others. */
const inStockForKey = (req: MedusaStoreRequest) => ({
  in_stock_channel_ids: { $overlaps: req.publishable_key_context.sales_channel_ids },
})

const { features, limits } = configuredOptions()

const all = Object.values(endpoints)
const isOn = (endpoint: Endpoint) => isEndpointOn(endpoint, features)

const answerError = errorHandlerFor(
  all,
  (error, req) => asCompletionError(error, req) ?? asAuthFailure(error, req),
)

answerRejections()
redactRequestLog(redactSecrets)
if (features.security_headers) protectAnswers()

export default defineMiddlewares({
  routes: [
    // Without methods, so that it runs before everything that has some.
    {
      matcher: "/",
      middlewares: [
        guardInput,
        mergeAdditionalData(),
        ...(features.origin_check ? [guardOrigin] : []),
        ...(features.sessions ? [guardSession] : []),
      ],
    },
    { matcher: "/store", middlewares: [serveLocale] },
    { matcher: SECRET_PATHS, middlewares: [hideSecrets] },
    ...(limits.medusa_routes ? limitedRoutes : []),
    ...middlewaresFor(all.filter(isOn)),
    ...absentMiddlewaresFor(all.filter((endpoint) => !isOn(endpoint))),
    ...(features.sessions ? sessionRoutes : []),
    {
      matcher: "/auth/:actor_type/:auth_provider",
      methods: ["GET", "POST"],
      middlewares: [evenLogin],
    },
    {
      matcher: "/auth/:actor_type/:auth_provider/register",
      methods: ["POST"],
      middlewares: [guardStaffRegistration],
    },
    {
      matcher: "/auth/:actor_type/:auth_provider/reset-password",
      methods: ["POST"],
      middlewares: [evenReset],
    },
    { matcher: "/store/withdrawals/by-email", methods: ["POST"], middlewares: [evenLink] },
    {
      matcher: "/auth/verification/request",
      methods: ["POST"],
      middlewares: [guardVerification],
    },
    ...FRACTION_ROUTES.map((matcher) => ({
      matcher,
      methods: ["POST" as const],
      middlewares: [refuseFractions],
    })),
    ...["/store/carts", "/store/carts/:id/line-items", "/store/carts/:id/line-items/:line_id"].map(
      (matcher) => ({ matcher, methods: ["POST" as const], middlewares: [guardQuantities] }),
    ),
    ...Object.entries(PRICE_ROUTES).map(([matcher, pricesOf]) => ({
      matcher,
      methods: ["POST" as const],
      middlewares: [guardZeroPrices(pricesOf)],
    })),
    ...LIST_PRICE_ROUTES.map((matcher) => ({
      matcher,
      methods: ["POST" as const],
      middlewares: [guardZeroListPrices],
    })),
    { matcher: "/admin/products/:id", methods: ["POST"], middlewares: [guardProductUpdate] },
    { matcher: "/admin/uploads", methods: ["POST"], middlewares: [nameUploads] },
    { matcher: "/store/customers", methods: ["POST"], middlewares: [guardAccountEmail] },
    { matcher: "/store/carts", methods: ["POST"], middlewares: [keepCartLocale, guardCartEmail] },
    {
      matcher: "/store/carts/:id",
      methods: ["POST"],
      middlewares: [guardCartEmail, acceptCartTerms],
    },
    {
      matcher: "/store/carts/:id/complete",
      methods: ["POST"],
      middlewares: [guardCartCompletion],
    },
    ...middlewaresWithoutHooks(),
    { matcher: "/admin/orders/:id/cancel", methods: ["POST"], middlewares: [lockOrder] },
    {
      matcher: "/store/orders/:id",
      methods: ["GET"],
      middlewares: [limitOrderEmail, guardOrder, ...(features.withdrawals ? [showWithdrawal] : [])],
    },
    // A pattern runs before the paths with which Medusa validates the query.
    { matcher: /^\/admin\/orders\/?$/, methods: ["GET"], middlewares: [filterOrdersByCompany] },
    { matcher: /^\/admin\/search\/?$/, methods: ["GET"], middlewares: [searchEverything] },
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
