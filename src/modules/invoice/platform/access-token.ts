import { z } from "@medusajs/framework/zod"
import { exchange, parseJson, unreadable } from "./exchange"
import { PlatformError } from "./platform-error"

/** A token is renewed so long before its end, since requests take their time. */
const MARGIN_MS = 30_000

/** Where the server doesn't say how long a token lasts. */
const DEFAULT_SECONDS = 300

const Granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().default(DEFAULT_SECONDS),
})

type Client = { token_url: string; client_id: string; client_secret: string }

/**
 * Tokens of OAuth 2 by client credentials (RFC 6749, 4.4). All who need one at the same time wait for the same request.
 * @throws PlatformError
 */
export const accessTokens = (
  { token_url, client_id, client_secret }: Client,
  { timeoutMs, now = Date.now }: { timeoutMs?: number | undefined; now?: () => number } = {},
) => {
  let kept: { token: string; until: number } | undefined
  let underWay: Promise<string> | undefined

  const request = async (): Promise<string> => {
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret })
    const { status, text, retry_after } = await exchange(
      token_url,
      { method: "POST", body, headers: { accept: "application/json" } },
      timeoutMs,
    )
    if (status !== 200) {
      const detail = `The platform gives no token: HTTP ${status}`
      throw new PlatformError({ code: "no_token", detail, retry_after })
    }
    const { data } = Granted.safeParse(parseJson(text))
    if (!data) throw unreadable()
    kept = { token: data.access_token, until: now() + data.expires_in * 1000 - MARGIN_MS }
    return data.access_token
  }

  return {
    async get(): Promise<string> {
      if (kept && kept.until > now()) return kept.token
      underWay ??= request().finally(() => (underWay = undefined))
      return underWay
    },

    /** Forgets a token that the platform refuses, unless there is a newer one. */
    discard(token: string): void {
      if (kept?.token === token) kept = undefined
    },
  }
}
