type Conditions = { "if-none-match"?: string; "if-modified-since"?: string }

type Known = { etag: string; last_modified: string }

/**
 * Whether a caller has an answer already (RFC 9110, 13.2.2). Unlike Express's `fresh`, it heeds no `Cache-Control` of the
 * request: that is for caches on the way, and Node's `fetch` sends `no-cache` with every condition.
 */
export const isKnown = (conditions: Conditions, { etag, last_modified }: Known): boolean => {
  const { "if-none-match": tags, "if-modified-since": since } = conditions
  if (tags !== undefined) {
    return tags.split(",").some((tag) => {
      const name = tag.trim()
      return name === "*" || name.replace(/^W\//, "") === etag
    })
  }
  return since !== undefined && Date.parse(since) >= Date.parse(last_modified)
}
