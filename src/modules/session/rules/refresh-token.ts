import { createHmac, timingSafeEqual } from "node:crypto"

/** What a refresh token is of. */
export type RefreshToken = { session_id: string; generation: number }

const macOf = (secret: string, { session_id, generation }: RefreshToken): Buffer =>
  createHmac("sha256", secret).update(`refresh-token|${session_id}|${generation}`).digest()

/**
 * The refresh token of a session's generation. The same each time it is asked for, so that a lost answer can be repeated
 * though no token is stored.
 */
export const signRefreshToken = (secret: string, token: RefreshToken): string =>
  `${token.session_id}.${token.generation}.${macOf(secret, token).toString("base64url")}`

/** @returns nothing for what this store has not given out */
export const readRefreshToken = (secret: string, text: string): RefreshToken | undefined => {
  const [, session_id = "", digits = "", mac = ""] =
    /^([\w-]{1,64})\.(\d{1,9})\.([\w-]{43})$/.exec(text) ?? []
  const token = { session_id, generation: Number(digits) }
  const given = Buffer.from(mac, "base64url")
  const own = macOf(secret, token)
  return given.length === own.length && timingSafeEqual(given, own) ? token : undefined
}
