import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { DomainError } from "../errors"
import { graph } from "../queries/graph"

type Existing = {
  methods: ("POST" | "DELETE")[]
  matcher: string
  /** Entities by the parameter of the path that has their id. */
  entities: Record<string, string>
  /** What the entities must be, too. */
  where?: Record<string, unknown>
}

/** Endpoints of Medusa 2.21.2 that answer 500 where one of these isn't there. */
const ENDPOINTS: readonly Existing[] = [
  {
    methods: ["DELETE"],
    matcher: "/store/carts/:id/line-items/:line_id",
    entities: { id: "cart" },
  },
  { methods: ["POST", "DELETE"], matcher: "/store/carts/:id/promotions", entities: { id: "cart" } },
  {
    methods: ["POST", "DELETE"],
    matcher: "/admin/products/:id/variants/:variant_id",
    entities: { id: "product", variant_id: "product_variant" },
  },
  {
    methods: ["POST"],
    matcher: "/admin/products/:id/options/batch",
    entities: { id: "product" },
  },
  {
    methods: ["POST", "DELETE"],
    matcher: "/admin/claims/:id/inbound/items/:action_id",
    entities: { id: "order_claim" },
  },
  {
    methods: ["POST", "DELETE"],
    matcher: "/admin/exchanges/:id/inbound/items/:action_id",
    entities: { id: "order_exchange" },
  },
  {
    // A placed order is no draft any more.
    methods: ["DELETE"],
    matcher: "/admin/draft-orders/:id",
    entities: { id: "order" },
    where: { is_draft_order: true },
  },
  {
    methods: ["POST"],
    matcher: "/admin/api-keys/:id/sales-channels",
    entities: { id: "api_key" },
  },
]

const requireExisting =
  ({ entities, where }: Pick<Existing, "entities" | "where">) =>
  async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    for (const [param, entity] of Object.entries(entities)) {
      const filters = { ...where, id: req.params[param] ?? "" }
      const [row] = await graph<{ id: string }>(req.scope, { entity, fields: ["id"], filters })
      if (!row) throw new DomainError("not_found")
    }
    next()
  }

/** Answers 404 where Medusa would stumble over what isn't there. */
export const existingRequired: MiddlewareRoute[] = ENDPOINTS.map(
  ({ methods, matcher, ...existing }) => ({
    methods,
    matcher,
    middlewares: [requireExisting(existing)],
  }),
)
