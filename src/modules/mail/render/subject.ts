const MAX_LENGTH = 200

/**
 * Truncated on one line, since a line break would start another header; surrogate pairs and spaces that don't break stay what
 * they are.
 */
export const toSubject = (text: string): string =>
  text
    .replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, MAX_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()
