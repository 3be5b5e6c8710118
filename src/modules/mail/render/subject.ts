const MAX_LENGTH = 200

/** Truncated on one line, since a line break would start another header; surrogate pairs stay whole. */
export const toSubject = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()
