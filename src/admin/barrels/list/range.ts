import type { Language } from "../../../shared/language"
import { numberText, parseNumber } from "../../components/form/input-values"

/** Bounds of a filter, both inclusive. */
export type Range = { min?: number; max?: number }

const MAX_BOUND = 999_999_999

// A filter shows its value where that is a text, so the text is the value: "100 – 300", "≥ 99,5", "≤ 300".
const NUMBER = String.raw`(\d[\d.,]*)`
const BETWEEN = new RegExp(`^${NUMBER} – ${NUMBER}$`)
const ONE_SIDED = new RegExp(`^([≥≤]) ${NUMBER}$`)

export const rangeText = ({ min, max }: Range, language: Language): string => {
  const text = (bound: number) => numberText(bound, language)
  if (min !== undefined && max !== undefined) return `${text(min)} – ${text(max)}`
  if (min !== undefined) return `≥ ${text(min)}`
  return max === undefined ? "" : `≤ ${text(max)}`
}

const ends = (text: string): [min?: string, max?: string] => {
  const [, min, max] = BETWEEN.exec(text) ?? []
  if (min) return [min, max]
  const [, sign, bound] = ONE_SIDED.exec(text) ?? []
  return sign === "≥" ? [bound] : [undefined, bound]
}

/** What somebody typed as a bound: undefined for nothing, NaN for what is no number from 0 on. */
export const boundOf = (typed: string): number | undefined => {
  if (!typed.trim()) return undefined
  const bound = parseNumber(typed)
  return bound >= 0 && bound <= MAX_BOUND ? bound : NaN
}

/** The bounds in a text of `rangeText`, whatever its language; none in any other value. */
export const parseRange = (value: unknown): Range => {
  if (typeof value !== "string") return {}
  const [min, max] = ends(value).map((end) => boundOf(end ?? ""))
  if (Number.isNaN(min) || Number.isNaN(max)) return {}
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}
