/** What all messages of a list are about, where a link says so. */
const SCOPES = ["order_id", "quote_id", "digest_id"] as const

export type Scope = { by: (typeof SCOPES)[number]; id: string }

export const scopeIn = (params: URLSearchParams): Scope | null =>
  SCOPES.flatMap((by) => {
    const id = params.get(by)
    return id ? [{ by, id }] : []
  })[0] ?? null
