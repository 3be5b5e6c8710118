import { CreateBarrel, UpdateBarrel } from "../../../contracts/barrel"
import { isApiError } from "../../../http/errors"
import { validate } from "../../../http/validate"
import { type ImportOptions, localeSuffixes } from "../../../modules/barrel/import-columns"
import type { BarrelChanges } from "../barrel-update"
import type { ImportBody, ImportRow, RefusedRow } from "./import-row"

type Body = { prices?: unknown }

const currenciesOf = ({ prices }: Body): string[] =>
  Array.isArray(prices) ? prices.map((price: { currency_code: string }) => price.currency_code) : []

/** The column that a path of the contract is read from. */
export const columnOf = (
  path: string,
  body: Body,
  { locales, currencies }: ImportOptions,
): string => {
  const price = /^prices(?:\.(\d+))?/.exec(path)
  if (price) return `price_${currenciesOf(body)[Number(price[1] ?? 0)] ?? currencies[0] ?? ""}`
  const text = /^translations\.([^.]+)\.(.+)/.exec(path)
  if (text) {
    const suffixes = Object.entries(localeSuffixes(locales))
    const suffix = suffixes.find(([, locale]) => locale === text[1])?.[0]
    return `${text[2] ?? ""}_${suffix ?? ""}`
  }
  return path
    .replace(/^barrel\.(dimensions\.)?/, "")
    .replace(/^category_ids/, "categories")
    .replace(/\..*$/, "")
}

/** The refusals in an error of the API's rules, by column; null for any other error. */
export const problemsOf = (
  error: unknown,
  { line, body }: Pick<ImportRow, "line" | "body">,
  options: ImportOptions,
): RefusedRow[] | null => {
  if (!isApiError(error) || !error.details?.length) return null
  return error.details.map(({ path, message }) => ({
    line,
    column: columnOf(path, body, options),
    message,
  }))
}

type Checked<T> = { value: T } | { problems: RefusedRow[] }

/** Runs a check of the API's rules; what it refuses becomes problems of the row. */
export const checked = <T>(row: ImportRow, options: ImportOptions, check: () => T): Checked<T> => {
  try {
    return { value: check() }
  } catch (error) {
    const problems = problemsOf(error, row, options)
    if (!problems) throw error
    return { problems }
  }
}

/** Leaves out what a column that is refused already would be refused for once more. */
const beside = (problems: readonly RefusedRow[], found: readonly RefusedRow[]) => {
  const columns = new Set(problems.map(({ column }) => column))
  return [...problems, ...found.filter(({ column }) => !columns.has(column))]
}

const withoutNull = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const withoutNullTexts = (translations: ImportBody["translations"]) =>
  Object.fromEntries(
    Object.entries(translations).flatMap(([locale, texts]) => {
      const given = withoutNull(texts)
      return Object.keys(given).length ? [[locale, given]] : []
    }),
  )

const PRICE_REQUIRED = "is required: a new barrel needs a price in one currency at least"

/** What only a new barrel is asked for. */
const problemsOfNew = ({ line, status, body, key }: ImportRow): RefusedRow[] => {
  const stocked = Array.isArray(body.stock)
    ? (body.stock as { quantity: number }[]).some(({ quantity }) => quantity > 0)
    : false
  return [
    ...(key ? [] : [{ line, column: "handle", message: "is required: the title makes none" }]),
    ...(status === "sold" || status === "archived"
      ? [
          {
            line,
            column: "status",
            message: `of a new barrel can't be ${status}: use draft or published`,
          },
        ]
      : []),
    ...(status === "published" && !stocked
      ? [{ line, column: "stock", message: "is required to publish a barrel" }]
      : []),
  ]
}

/** The row as a barrel to create, by the rules of the API's own body, or all that is wrong with it. */
export const toNewBarrel = (row: ImportRow, options: ImportOptions): Checked<CreateBarrel> => {
  const { body, problems } = row
  const read = checked(row, options, () =>
    validate(CreateBarrel, {
      ...withoutNull(body),
      // Asked for again after a crash, the row must find the barrel it made.
      ...(row.handle && { handle: row.handle }),
      status: row.status === "published" ? "published" : "draft",
      prices: body.prices ?? [],
      barrel: withoutNull(body.barrel),
      translations: withoutNullTexts(body.translations),
    }),
  )
  const found = "problems" in read ? read.problems : []
  const named = found.map((problem) =>
    problem.column.startsWith("price_") && !body.prices
      ? { ...problem, message: PRICE_REQUIRED }
      : problem,
  )
  const all = beside(beside(problems, named), problemsOfNew(row))
  return all.length || !("value" in read) ? { problems: all } : read
}

/** The row as an update, by the rules of the API's own body, or all that is wrong with it. */
export const toUpdate = (row: ImportRow, options: ImportOptions): Checked<BarrelChanges> => {
  const { body, problems } = row
  const { translations, ...rest } = body
  const read = checked(row, options, () =>
    validate(UpdateBarrel, { ...rest, translations: withoutNullTexts(translations) }),
  )
  const all = beside(problems, "problems" in read ? read.problems : [])
  if (all.length || !("value" in read)) return { problems: all }
  const texts = Object.entries(translations).map(
    ([locale, given]) => [locale, { ...given, ...read.value.translations?.[locale] }] as const,
  )
  return { value: { ...read.value, translations: Object.fromEntries(texts) } }
}
