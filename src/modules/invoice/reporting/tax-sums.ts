import { MathBN } from "@medusajs/framework/utils"
import type { Situation, VatCategory } from "../types"

/** The VAT of the invoices of a day that are alike; credit notes take away. */
export type TaxGroup = {
  day: string
  /** ISO 4217, in lower case. */
  currency_code: string
  situation: Situation
  /** Where the goods went: ISO 3166-1 alpha-2 in upper case, or XI. */
  country_code: string
  /** Percent. */
  rate: number
  category: VatCategory
  base: number
  amount: number
  /** Invoices and credit notes; one of several groups is counted in its first. */
  count: number
}

/** Sums of VAT that have `Key` in common. */
export type TaxSum<Key extends keyof TaxGroup> = Pick<TaxGroup, Key | "base" | "amount" | "count">

/** Adds up the VAT of groups that have these fields in common, in the order in which they come, to the cent. */
export const sumBy = <const Key extends Exclude<keyof TaxGroup, "base" | "amount" | "count">>(
  keys: readonly Key[],
  groups: readonly TaxGroup[],
): TaxSum<Key>[] => {
  const sums = new Map<string, TaxSum<Key>>()
  for (const group of groups) {
    const id = keys.map((key) => group[key]).join(" ")
    const sum = sums.get(id)
    sums.set(id, {
      ...Object.fromEntries(keys.map((key) => [key, group[key]])),
      base: MathBN.add(sum?.base ?? 0, group.base).toNumber(),
      amount: MathBN.add(sum?.amount ?? 0, group.amount).toNumber(),
      count: (sum?.count ?? 0) + group.count,
    } as TaxSum<Key>)
  }
  return [...sums.values()]
}

/** Distance sales to consumers of other member states, which the one-stop shop declares (Directive 2006/112/EC, art. 369g). */
export const isOss = ({ situation, category, country_code }: TaxGroup, home: string): boolean =>
  situation === "eu_consumer" && category === "S" && country_code !== home

const MONTHS_OF_QUARTER = 3

/** The days of a quarter. @param quarter 2026-Q4 */
export const daysOfQuarter = (quarter: string): { from: string; to: string } => {
  const [year, number] = quarter.split("-Q").map(Number)
  const first = ((number ?? 1) - 1) * MONTHS_OF_QUARTER
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year ?? 0, month, date)).toISOString().slice(0, 10)
  return { from: day(first, 1), to: day(first + MONTHS_OF_QUARTER, 0) }
}
