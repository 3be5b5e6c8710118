import { randomUUID } from "node:crypto"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { invalid } from "../errors"
import { beforeResponse } from "../http/before-response"
import type { HookName } from "../options/hooks"
import { graph } from "../queries/graph"
import { type CompletedCart, validateCompletion } from "../workflows/hooks/cart-completion"
import { throwIfArchivedOnSale } from "../workflows/hooks/product-barrel"
import { isInHook } from "../workflows/hooks/state"
import { acquireAll, releaseAll } from "../workflows/lock"
import { releaseCheckoutLock } from "../workflows/stock/checkout-lock"

type Products = { additional_data?: { barrel?: unknown } | null }

/** Attributes that no hook would write are refused, not dropped. */
const refuseBarrel =
  (hook: HookName) => (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const { additional_data } = req.validatedBody as Products
    if (additional_data?.barrel) throw invalid("additional_data.barrel", "hook_taken", { hook })
    next()
  }

type Batch = { update?: { id: string; status?: string }[] }

const keepArchivedOffSale = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const { update = [] } = req.validatedBody as Batch
  await throwIfArchivedOnSale(
    req.scope,
    update.map(({ id, status = "" }) => ({ id, status })),
  )
  next()
}

/** What the rules of a completion look at. */
const CART_FIELDS = [
  "id",
  "email",
  "currency_code",
  "total",
  "completed_at",
  "sales_channel_id",
  "customer.*",
  "shipping_address.*",
  "billing_address.*",
  "items.*",
  "items.tax_lines.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
]

/** Longer than a completion takes. */
const LOCK_TIMEOUT_SECONDS = 30

/** Does before the completion what the hook does in it. One completion of a cart at a time, as in Medusa's workflow. */
const validateBefore = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  const container = req.scope
  const { id = "" } = req.params
  const locks = { keys: [`millesime-completion:${id}`], ownerId: randomUUID() }
  await acquireAll(container, { ...locks, timeoutSeconds: LOCK_TIMEOUT_SECONDS })
  try {
    const [cart] = await graph<CompletedCart>(container, {
      entity: "cart",
      fields: CART_FIELDS,
      filters: { id },
    })
    const done = cart && (await validateCompletion.invoke({ cart }, { container }))
    beforeResponse(res, next, async (status, body) => {
      const isPlaced = status < 400 && (body as { type?: string } | undefined)?.type === "order"
      if (done && !isPlaced) await validateCompletion.compensate(done, { container })
      await releaseAll(container, locks)
    })
  } catch (error) {
    await releaseAll(container, locks)
    throw error
  }
  next()
}

/** The order is there, or refused: the next cart may be completed. */
const releaseAfter = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
  beforeResponse(res, next, () => releaseCheckoutLock(req.scope, req.params.id ?? ""))
  next()
}

const post = (
  matcher: string,
  middleware: (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown,
): MiddlewareRoute => ({ matcher, methods: ["POST"], middlewares: [middleware as never] })

const INSTEAD: Record<HookName, readonly MiddlewareRoute[]> = {
  "createProducts.productsCreated": [
    post("/admin/products", refuseBarrel("createProducts.productsCreated")),
  ],
  "updateProducts.productsUpdated": [
    post("/admin/products/:id", refuseBarrel("updateProducts.productsUpdated")),
    post("/admin/products/batch", keepArchivedOffSale),
  ],
  "completeCart.validate": [post("/store/carts/:id/complete", validateBefore)],
  "completeCart.orderCreated": [post("/store/carts/:id/complete", releaseAfter)],
}

/** Middlewares that keep the rules of the hooks that the plugin isn't in (`options.hooks`). */
export const middlewaresWithoutHooks = (): MiddlewareRoute[] =>
  Object.entries(INSTEAD).flatMap(([hook, routes]) => (isInHook(hook as HookName) ? [] : routes))
