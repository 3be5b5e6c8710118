import { createHash } from "node:crypto"
import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { clientIp } from "./client-ip"
import { LIMITS, type LimitKey, type LimitName } from "./limits"
import type { Count, LimitStore } from "./limit-store"

export type CountOf = Count & { by: readonly LimitKey[] }

type Read = (req: MedusaRequest, store: LimitStore) => string | undefined

/** A field of the body, which nobody has looked at yet. */
const field =
  (name: string): Read =>
  ({ body }) => {
    const value = (body as Record<string, unknown> | undefined)?.[name]
    return typeof value === "string" ? value : undefined
  }

const READERS: Record<LimitKey, Read> = {
  ip: (req, { trust }) => clientIp(req, trust),
  actor: (req) => (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id,
  email: field("email"),
  identifier: field("identifier"),
  provider: ({ params }) => params.auth_provider,
  cart: ({ params }) => params.id,
}

/** Who asks is nobody's business in Redis and its backups, and a key of any length becomes a short one. */
const hash = (values: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(values)).digest("base64url")

/** What a request is counted as, in the order in which that is done. */
export const countsOf = (name: LimitName, req: MedusaRequest, store: LimitStore): CountOf[] =>
  LIMITS[name].rules.flatMap(({ by, points, seconds }) => {
    const values = by.map((key) => READERS[key](req, store))
    if (!values.every((value) => value !== undefined && value !== "")) return []
    const rule = `${name}:${by.join("+")}`
    return [{ rule, by, key: hash(values as string[]), points, seconds }]
  })
