const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff

/** Letters beyond the first 65,536 are two surrogates, which as numbers lie before U+E000. */
const place = (unit: number) =>
  unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE ? unit + 0x10_000 : unit

/** By code points, which is by bytes of UTF-8: PostgreSQL's collation "C". */
export const compareTexts = (one: string, other: string): number => {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (a !== b) return place(a) - place(b)
  }
  return one.length - other.length
}
