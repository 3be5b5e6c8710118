import { createHash } from "node:crypto"

/** What comes before the first of a chain. */
export const GENESIS = "0".repeat(64)

/** JSON with the keys of objects in order, so that a value has one text however the database keeps it. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  // A loop, since the verification does this a hundred thousand times.
  let members = ""
  const object = value as Record<string, unknown>
  for (const key of Object.keys(object).sort()) {
    const member = object[key]
    if (member === undefined) continue
    members += `${members && ","}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

/** SHA-256 over the previous hash and what an invoice says. */
export const hashOf = (previousHash: string, sealed: object): string =>
  createHash("sha256").update(previousHash).update(canonicalJson(sealed)).digest("hex")
