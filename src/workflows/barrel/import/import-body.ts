import type { z } from "@medusajs/framework/zod"
import { CreateBarrel, UpdateBarrel } from "../../../contracts/barrel"
import {
  DomainError,
  type ErrorDetail,
  detail,
  detailsOfIssues,
  isDomainError,
} from "../../../errors"
import { type ImportOptions, localeSuffixes } from "../../../modules/barrel/import-columns"
import { type RefusedCell, refusedCell } from "../../../modules/barrel/refused-cell"
import type { BarrelChanges } from "../barrel-update"
import type { ImportBody, ImportRow } from "./import-row"

type Body = { prices?: unknown }

const currenciesOf = ({ prices }: Body): string[] =>
  Array.isArray(prices) ? prices.map((price: { currency_code: string }) => price.currency_code) : []

/** The column of a path of the contract; a path that is a column already stays the same. */
const columnOf = (path: string, body: Body, { locales, currencies }: ImportOptions): string => {
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

/** The details of an error as refused cells; null for an error without details. */
export const refusedCellsOf = (
  error: unknown,
  { line, body }: Pick<ImportRow, "line" | "body">,
  options: ImportOptions,
): RefusedCell[] | null => {
  if (!isDomainError(error) || !error.details?.length) return null
  return error.details.map((found) =>
    refusedCell(line, { ...found, path: columnOf(found.path, body, options) }),
  )
}

type Parsed<T> = { value?: T; errors: ErrorDetail[] }

/** Parses a body like the API, with errors by column. */
const parse = <S extends z.ZodType>(
  schema: S,
  input: object,
  { body }: ImportRow,
  options: ImportOptions,
): Parsed<z.output<S>> => {
  const { data, error } = schema.safeParse(input, { reportInput: true })
  const errors = detailsOfIssues(error?.issues ?? []).map((found) => ({
    ...found,
    path: columnOf(found.path, body, options),
  }))
  return { value: data, errors }
}

/** Leaves out further errors of columns that have one already. */
const withFurther = (errors: readonly ErrorDetail[], further: readonly ErrorDetail[]) => {
  const columns = new Set(errors.map(({ path }) => path))
  return [...errors, ...further.filter(({ path }) => !columns.has(path))]
}

const valueOrThrow = <T>(value: T | undefined, errors: ErrorDetail[]): T => {
  if (errors.length || value === undefined) {
    throw new DomainError("invalid_request", undefined, errors)
  }
  return value
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

/** Errors that only a new barrel can have. */
const errorsOfNew = ({ status, body, key }: ImportRow): ErrorDetail[] => {
  const stock = Array.isArray(body.stock) ? (body.stock as { quantity: number }[]) : []
  const isStocked = stock.some(({ quantity }) => quantity > 0)
  return [
    ...(key ? [] : [detail("handle", "title_without_handle")]),
    ...(status === "sold" || status === "archived"
      ? [detail("status", "new_barrel_status", { status })]
      : []),
    ...(status === "published" && !isStocked
      ? [detail("stock", stock.length ? "publish_with_zero_stock" : "publish_without_stock")]
      : []),
  ]
}

/**
 * The row as a barrel to create, by the rules of the API's own body.
 * @throws DomainError `invalid_request` with a detail for each column that is wrong
 */
export const toNewBarrel = (row: ImportRow, options: ImportOptions): CreateBarrel => {
  const { body } = row
  const input = {
    ...withoutNull(body),
    // Imported again after a crash, the row must find the barrel that it created.
    ...(row.handle && { handle: row.handle }),
    status: row.status === "published" ? "published" : "draft",
    prices: body.prices ?? [],
    barrel: withoutNull(body.barrel),
    translations: withoutNullTexts(body.translations),
  }
  const { value, errors } = parse(CreateBarrel, input, row, options)
  const isOfPrice = ({ path }: ErrorDetail) => path.startsWith("price_")
  // A price that can't be read is one that is given.
  const hasUnreadPrice = row.errors.some(isOfPrice)
  const named = errors.flatMap((error) => {
    if (!isOfPrice(error) || body.prices) return [error]
    return hasUnreadPrice ? [] : [detail(error.path, "new_barrel_without_price")]
  })
  return valueOrThrow(value, withFurther(withFurther(row.errors, named), errorsOfNew(row)))
}

/**
 * The row as an update, by the rules of the API's own body.
 * @throws DomainError `invalid_request` with a detail for each column that is wrong
 */
export const toUpdate = (row: ImportRow, options: ImportOptions): BarrelChanges => {
  const { translations, ...rest } = row.body
  const input = { ...rest, translations: withoutNullTexts(translations) }
  const { value, errors } = parse(UpdateBarrel, input, row, options)
  const update = valueOrThrow(value, withFurther(row.errors, errors))
  const texts = Object.entries(translations).map(
    ([locale, given]) => [locale, { ...given, ...update.translations?.[locale] }] as const,
  )
  return { ...update, translations: Object.fromEntries(texts) }
}
