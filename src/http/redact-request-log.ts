import { createRequire } from "node:module"
import type { MedusaRequest } from "@medusajs/framework/http"

type Token = (req: Pick<MedusaRequest, "originalUrl" | "url" | "headers">) => string | undefined

/** What Medusa writes its request log with. */
type Morgan = { token: (name: string, value: Token) => unknown }

/** Of a page, only where it is: Medusa's dashboard and a storefront have addresses with tokens. */
export const originOf = (referrer: string | undefined): string | undefined =>
  referrer && URL.canParse(referrer) ? new URL(referrer).origin : undefined

/**
 * Lets Medusa's request log show addresses without the secrets in them. In the log itself, since requests are also answered
 * before any middleware of ours: CORS preflights, the dashboard's pages, a missing publishable key. Medusa's own copy of
 * `morgan`, of which there may be others.
 */
export const redactRequestLog = (redact: (url: string) => string): void => {
  const morgan = createRequire(require.resolve("@medusajs/framework/http"))("morgan") as Morgan
  morgan.token("url", ({ originalUrl, url }) => redact(originalUrl || url))
  morgan.token("referrer", ({ headers }) => originOf(headers.referer))
}
