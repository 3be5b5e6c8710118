/** Bounds of a filter, both inclusive. */
export type Range = { min?: number; max?: number }

// A filter shows its value where that is a text, so the text is the value: "100 – 300", "≥ 100", "≤ 300".
const NUMBER = String.raw`(\d+(?:\.\d+)?)`
const BETWEEN = new RegExp(`^${NUMBER} – ${NUMBER}$`)
const ONE_SIDED = new RegExp(`^([≥≤]) ${NUMBER}$`)

export const rangeText = ({ min, max }: Range): string => {
  if (min !== undefined && max !== undefined) return `${min} – ${max}`
  if (min !== undefined) return `≥ ${min}`
  return max === undefined ? "" : `≤ ${max}`
}

/** The bounds in a text of `rangeText`; none in any other value. */
export const parseRange = (value: unknown): Range => {
  if (typeof value !== "string") return {}
  const between = BETWEEN.exec(value)
  if (between) return { min: Number(between[1]), max: Number(between[2]) }
  const [, sign, bound] = ONE_SIDED.exec(value) ?? []
  if (!sign) return {}
  return sign === "≥" ? { min: Number(bound) } : { max: Number(bound) }
}

/** What somebody typed as a bound: undefined for nothing, NaN for what is no number from 0 on. */
export const boundOf = (typed: string): number | undefined => {
  const text = typed.trim().replace(",", ".")
  if (!text) return undefined
  return /^\d{1,9}(\.\d{1,4})?$/.test(text) ? Number(text) : NaN
}
