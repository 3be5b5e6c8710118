import type { Problem } from "./problems"

// A comma is a decimal one only with one or two digits: "1,200" may be 1200 to who typed it.
const NUMBER = /^-?(\d+(\.\d*|,\d{0,2})?|[.,]\d{1,2})$/

/** The number that was typed, with a decimal point or comma; NaN when it is none. */
export const parseNumber = (text: string): number => {
  const compact = text.replace(/\s/g, "")
  return NUMBER.test(compact) ? Number(compact.replace(",", ".")) : Number.NaN
}

type Limits = {
  min?: number
  above?: number
  max: number
  /** How many the number may have; a whole number unless given. */
  decimals?: number
}

const countDecimals = (text: string) => /[.,](\d+)\s*$/.exec(text)?.[1]?.length ?? 0

const writingProblem = (text: string, decimals: number): Problem | undefined => {
  if (Number.isNaN(parseNumber(text))) {
    return { key: decimals ? "problems.number" : "problems.whole" }
  }
  if (countDecimals(text) <= decimals) return undefined
  return decimals
    ? { key: "problems.decimals", values: { limit: decimals } }
    : { key: "problems.whole" }
}

/** What is wrong with a number that may be left out. */
export const numberProblem = (text: string, limits: Limits): Problem | undefined => {
  if (!text.trim()) return undefined
  const misspelt = writingProblem(text, limits.decimals ?? 0)
  if (misspelt) return misspelt
  const value = parseNumber(text)
  const { min, above, max } = limits
  if (min !== undefined && value < min) return { key: "problems.atLeast", values: { limit: min } }
  if (above !== undefined && value <= above) {
    return { key: "problems.above", values: { limit: above } }
  }
  return value > max ? { key: "problems.atMost", values: { limit: max } } : undefined
}
