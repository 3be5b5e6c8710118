type Conditions = { "if-none-match"?: string; "if-modified-since"?: string }

type Validators = { etag: string; last_modified: string }

/**
 * Whether the caller already has a representation (RFC 9110, 13.2.2). Unlike Express's `fresh`, it ignores `Cache-Control` of
 * the request, which is meant for caches: Node's `fetch` sends `no-cache` with every conditional request.
 */
export const isNotModified = (
  conditions: Conditions,
  { etag, last_modified }: Validators,
): boolean => {
  const { "if-none-match": tags, "if-modified-since": since } = conditions
  if (tags !== undefined) {
    return tags.split(",").some((tag) => {
      const name = tag.trim()
      return name === "*" || name.replace(/^W\//, "") === etag
    })
  }
  return since !== undefined && Date.parse(since) >= Date.parse(last_modified)
}
