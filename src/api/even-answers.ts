import { randomBytes, scrypt } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { beforeResponse } from "../http/before-response"

/** Medusa's own provider, the only one that hashes a password. */
const PROVIDER = "emailpass"

/** As Medusa hashes passwords unless its option `hashConfig` says otherwise. */
const HASH = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const HASH_BYTES = 64

/** Longer than making and storing a token takes. */
const TOKEN_MS = 500

/** @returns a wait until a request has taken as long as one that makes a token */
const tokenTime = () => {
  const earliest = performance.now() + TOKEN_MS
  return () => sleep(Math.max(0, earliest - performance.now()))
}

/** Not validated yet. */
type Credentials = { email?: unknown; password?: unknown } | undefined

const hash = promisify<string, Buffer, number, object, Buffer>(scrypt)

/**
 * Medusa hashes the password of a known e-mail address alone, and by its time says which are known. For an unknown one as
 * much is done here, which holds under any load.
 */
export const evenLogin = async (
  { body, params, scope }: MedusaRequest<Credentials>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  const { email, password } = body ?? {}
  const isAttempt = typeof email === "string" && typeof password === "string" && password !== ""
  if (isAttempt && params.auth_provider === PROVIDER) {
    const [known] = await scope
      .resolve(Modules.AUTH)
      .listProviderIdentities({ entity_id: email, provider: PROVIDER }, { select: ["id"], take: 1 })
    if (!known) await hash(password, randomBytes(32), HASH_BYTES, HASH)
  }
  next()
}

/** Medusa makes a token for a known e-mail address alone: all answers take as long as one with a token. */
export const evenReset = (
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void => {
  const untilEven = tokenTime()
  const send = res.sendStatus.bind(res)
  res.sendStatus = (status) => {
    untilEven()
      .then(() => send(status))
      .catch(next)
    return res
  }
  next()
}

/** A link is written for a known order and its own address alone: all answers take as long as one with a link. */
export const evenLink = (
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void => {
  beforeResponse(res, next, tokenTime())
  next()
}
