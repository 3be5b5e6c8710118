import { setTimeout as wait } from "node:timers/promises"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError } from "../errors"
import { beforeAnswer } from "./before-answer"
import { errorResponse } from "./error-response"
import { type CountOf, countsOf } from "./limit-counts"
import { limitHeaders } from "./limit-headers"
import { LIMIT_STORE, type LimitStore, type Taken } from "./limit-store"
import { LIMITS, type Limit, type LimitName } from "./limits"

/**
 * Milliseconds that a refused login or registration takes at least. A known e-mail address costs the hash of a password,
 * some 100 ms, and an unknown one nothing; behind this they look alike, and a script of one guess after another is slow.
 */
const FAILURE_MS = 500

const isFailure = (status: number) => status >= 400

/** Each before the next: a rule that refuses keeps the request from those after it. */
const takeInTurn = async (store: LimitStore, counts: readonly CountOf[]): Promise<Taken[]> => {
  const taken: Taken[] = []
  for (const count of counts) {
    const answer = await store.take(count)
    taken.push(answer)
    if (!answer.allowed) break
  }
  return taken
}

/** A success by one address says nothing of its other guesses; one with an e-mail address is its owner's. */
const forgive = (store: LimitStore, count: CountOf): Promise<void> =>
  count.by.includes("email") ? store.reset(count) : store.giveBack(count)

/** A failure of ours is no guess. */
const settle = async (store: LimitStore, counts: readonly CountOf[], status: number) => {
  if (isFailure(status) && status < 500) return
  await Promise.all(
    counts.map((count) => (isFailure(status) ? store.giveBack(count) : forgive(store, count))),
  )
}

/** Answered here: another error handler than ours, as a host may have, knows no status 429. */
const refuse = (res: MedusaResponse, seconds: string) => {
  const refusal = new DomainError("rate_limited", { seconds })
  const { status, body } = errorResponse(refusal)
  res.status(status).json(body)
}

/**
 * Answers 429 to who has asked too often. Failures are counted before they are known, and given back when they were none:
 * of a thousand guesses at once, only as many are tried as are allowed.
 */
export const limitRequests =
  (name: LimitName) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const store = req.scope.resolve<LimitStore>(LIMIT_STORE)
    if (!store.isOn) {
      next()
      return
    }
    const slowUntil = performance.now() + FAILURE_MS
    const { failuresOnly, slowFailures }: Limit = LIMITS[name]
    const counts = countsOf(name, req, store)
    const taken = await takeInTurn(store, counts)
    const headers = limitHeaders(taken)
    res.set(headers)
    if (headers["Retry-After"]) {
      refuse(res, headers["Retry-After"])
      return
    }
    if (failuresOnly || slowFailures) {
      beforeAnswer(res, next, async (status) => {
        if (failuresOnly) await settle(store, counts, status)
        if (slowFailures && isFailure(status))
          await wait(Math.max(0, slowUntil - performance.now()))
      })
    }
    next()
  }
