import { createHash } from "node:crypto"
import type { Column } from "./plan"
import { storable } from "./sql"
import type { Value } from "./values"

/** Characters; an index entry of PostgreSQL holds about 2,700 bytes. */
export const MAX_KEY_LENGTH = 600
/** The rest of a key is for the digest. */
const LEADING_CHARACTERS = 560

const isKey = ({ filterable, sortable, kind, array }: Column): boolean =>
  (filterable || sortable) && (kind === "keyword" || array)

/**
 * What an index keeps of a value: of a long text the beginning, which sorts it, and a digest, which
 * tells it from others that begin alike. Filters compare what both sides come to here.
 */
export const keyOf = (column: Column, value: Value): Value => {
  if (typeof value !== "string" || value.length <= MAX_KEY_LENGTH || !isKey(column)) return value
  const digest = createHash("md5").update(value).digest("hex")
  // The cut may have gone through a pair of surrogates.
  return `${storable(value.slice(0, LEADING_CHARACTERS))}…${digest}`
}

/** Whether a pattern of so many characters asks for more than an index keeps of a long text. */
export const isBeyondKeys = (column: Column, pattern: string): boolean =>
  isKey(column) && pattern.length > LEADING_CHARACTERS
