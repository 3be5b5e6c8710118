import type { Taken } from "./limit-store"

const seconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000))

/** Browsers show a script of another origin no header but those named. */
const EXPOSED = "Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset"

const tightest = (taken: readonly Taken[]): Taken | undefined =>
  taken.find(({ allowed }) => !allowed) ??
  [...taken].sort((a, b) => a.remaining - b.remaining || b.resetsIn - a.resetsIn)[0]

/**
 * What a caller may still ask for, by the rule that leaves the least; times in seconds from now. Three headers, as
 * https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-03 has them: later drafts have one, which few
 * clients read.
 */
export const limitHeaders = (taken: readonly Taken[]): Record<string, string> => {
  const rule = tightest(taken)
  if (!rule) return {}
  const reset = String(seconds(rule.resetsIn))
  return {
    "RateLimit-Limit": String(rule.points),
    "RateLimit-Remaining": String(rule.allowed ? rule.remaining : 0),
    "RateLimit-Reset": reset,
    ...(!rule.allowed && { "Retry-After": reset }),
    "Access-Control-Expose-Headers": EXPOSED,
  }
}
