import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError } from "../errors"
import { beforeResponse } from "./before-response"
import { actorIdOf } from "./actor"
import { clientIp, isBehindUnknownProxy } from "./client-ip"
import { errorResponse } from "./error-response"
import { type Consumed, LIMIT_STORE, type LimitCount, type LimitStore } from "./limit-store"
import { LIMITS, type Limit, type LimitKey, type LimitName, type LimitRule } from "./limits"

/**
 * Minimum duration of a failed login or registration, so that response time doesn't reveal whether the address exists (a
 * known one costs ~100 ms of hashing) and guessing one after the other is slow.
 */
const MIN_FAILURE_MS = 500

type RequestCount = LimitCount & { by: readonly LimitKey[] }

type ReadKey = (req: MedusaRequest, store: LimitStore) => string | undefined

/** A field of the body, which hasn't been validated yet. */
const field =
  (name: string): ReadKey =>
  ({ body }) => {
    const value = (body as Record<string, unknown> | undefined)?.[name]
    return typeof value === "string" ? value : undefined
  }

const KEY_READERS: Record<LimitKey, ReadKey> = {
  ip: (req, { trust }) => clientIp(req, trust),
  actor: actorIdOf,
  email: field("email"),
  identifier: field("identifier"),
  entity_id: field("entity_id"),
  provider: ({ params }) => params.auth_provider,
  cart: ({ params }) => params.id,
}

/** Hashed, so that Redis and its backups hold no personal data, and keys of any length become short. */
const hash = (values: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(values)).digest("base64url")

const isByAddressAlone = ([key, ...others]: readonly LimitKey[]) => key === "ip" && !others.length

/**
 * The counts of a request, in the order in which they are consumed. The address of a proxy stands for everybody, so that one
 * visitor would use up the limit of all, staff included: then only what belongs to one account or cart counts.
 */
const countsOf = (name: LimitName, req: MedusaRequest, store: LimitStore): RequestCount[] => {
  const isForEverybody = isBehindUnknownProxy(req, store.trust)
  if (isForEverybody) store.reportUnknownProxy()
  const rules: readonly LimitRule[] = LIMITS[name].rules
  return rules.flatMap(({ by, points, seconds }) => {
    if (isForEverybody && isByAddressAlone(by)) return []
    const values = by.map((key) => KEY_READERS[key](req, store))
    if (!values.every((value) => value !== undefined && value !== "")) return []
    const rule = `${name}:${by.join("+")}`
    return [{ rule, by, key: hash(values as string[]), points, seconds }]
  })
}

const wholeSeconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000))

/** Headers that scripts of another origin may read. */
const EXPOSED_HEADERS = "Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset"

const tightest = (consumed: readonly Consumed[]): Consumed | undefined =>
  consumed.find(({ allowed }) => !allowed) ??
  [...consumed].sort((a, b) => a.remaining - b.remaining || b.resetsIn - a.resetsIn)[0]

/**
 * Rate limit headers for the rule that leaves the least; times in seconds from now. As in
 * https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-03: later drafts have a single header, which
 * few clients read.
 */
export const limitHeaders = (consumed: readonly Consumed[]): Record<string, string> => {
  const rule = tightest(consumed)
  if (!rule) return {}
  const reset = String(wholeSeconds(rule.resetsIn))
  return {
    "RateLimit-Limit": String(rule.points),
    "RateLimit-Remaining": String(rule.allowed ? rule.remaining : 0),
    "RateLimit-Reset": reset,
    ...(!rule.allowed && { "Retry-After": reset }),
    "Access-Control-Expose-Headers": EXPOSED_HEADERS,
  }
}

const isFailure = (status: number) => status >= 400

/** One after the other: a request refused by one rule isn't counted by the rules after it. */
const consumeInOrder = async (
  store: LimitStore,
  counts: readonly RequestCount[],
): Promise<Consumed[]> => {
  const consumed: Consumed[] = []
  for (const count of counts) {
    const answer = await store.consume(count)
    consumed.push(answer)
    if (!answer.allowed) break
  }
  return consumed
}

/** A success resets the counts of its e-mail address, which belongs to the caller; those of the address are only refunded. */
const creditSuccess = (store: LimitStore, count: RequestCount): Promise<void> =>
  count.by.includes("email") ? store.reset(count) : store.refund(count)

/** Refunds what wasn't a failure of the caller: success, and errors of the server. */
const refundUnlessRefused = async (
  store: LimitStore,
  counts: readonly RequestCount[],
  status: number,
) => {
  if (isFailure(status) && status < 500) return
  await Promise.all(
    counts.map((count) => (isFailure(status) ? store.refund(count) : creditSuccess(store, count))),
  )
}

/** Answered here, since another error handler, as a host may have, knows no status 429. */
const refuse = (res: MedusaResponse, seconds: string) => {
  const { status, body } = errorResponse(new DomainError("rate_limited", { seconds }))
  res.status(status).json(body)
}

/**
 * Middleware that answers 429 above the limit. Failures are consumed in advance and refunded on success, so that of a
 * thousand concurrent guesses only as many are tried as are allowed.
 */
export const limitRequests =
  (name: LimitName) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const store = req.scope.resolve<LimitStore>(LIMIT_STORE)
    if (!store.isEnabled) {
      next()
      return
    }
    const earliestFailureAt = performance.now() + MIN_FAILURE_MS
    const { failuresOnly, slowFailures }: Limit = LIMITS[name]
    const counts = countsOf(name, req, store)
    const headers = limitHeaders(await consumeInOrder(store, counts))
    res.set(headers)
    if (headers["Retry-After"]) {
      refuse(res, headers["Retry-After"])
      return
    }
    if (failuresOnly || slowFailures) {
      beforeResponse(res, next, async (status) => {
        if (failuresOnly) await refundUnlessRefused(store, counts, status)
        if (slowFailures && isFailure(status))
          await sleep(Math.max(0, earliestFailureAt - performance.now()))
      })
    }
    next()
  }
