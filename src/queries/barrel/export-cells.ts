import { isDeepStrictEqual } from "node:util"
import {
  addressesOf,
  EMPTY,
  entriesOf,
  LIST_SEPARATOR,
  localeSuffixes,
} from "../../modules/barrel/import-columns"
import { barrelStatus } from "../../modules/barrel/rules/lifecycle"
import type { Availability } from "../../modules/barrel/rules/availability"
import type { PluginOptions } from "../../options"
import { keyText, type TableCell } from "../../shared/tabular"
import type { ExistingBarrel } from "./existing-barrels"
import { attributesView, factsOf } from "./views"

export type ExportRow = Record<string, TableCell>

/** A text as a cell. `-` would empty the value when imported, so it is left out: an import keeps it. */
const text = (value: unknown): string =>
  typeof value === "string" && value.trim() !== EMPTY ? value.trim() : ""

/** A text that identifies a barrel: left out unless an import reads it unchanged. */
const key = (value: string | null | undefined): string =>
  value && keyText(text(value)) === value ? value : ""

/** Several texts as one cell, all of them or none. */
const list = (values: readonly string[], read = entriesOf): string => {
  const cell = values.join(LIST_SEPARATOR)
  return isDeepStrictEqual(read(cell), [...values]) ? text(cell) : ""
}

/** An import finds categories by the letters and digits of their names, so the separator may be replaced. */
const categoryName = ({ name }: { name: string }) => name.replaceAll(LIST_SEPARATOR, "/").trim()

const yesOrNo = (value: boolean | null) => {
  if (value === null) return null
  return value ? "yes" : "no"
}

const stockAt = ({ row, stock }: ExistingBarrel, locationId: string | null): TableCell => {
  const items = stock.get(row.product.variants[0]?.id ?? "") ?? []
  if (!items.length) return null
  const levels = items.flatMap(({ inventory }) => inventory?.location_levels ?? [])
  const level = levels.find(({ location_id }) => location_id === locationId)
  return level?.stocked_quantity ?? 0
}

const translated = ({ texts }: ExistingBarrel, locales: readonly string[]): ExportRow =>
  Object.fromEntries(
    Object.entries(localeSuffixes(locales)).flatMap(([suffix, locale]) =>
      (["title", "description"] as const).map((field) => [
        `${field}_${suffix}`,
        text(texts[locale]?.[field]),
      ]),
    ),
  )

/** A barrel as the row of a file, by the columns of an import. Importing it again changes nothing. */
export const exportCells = (
  existing: ExistingBarrel,
  availability: Availability,
  { locationId, locales, currencies }: PluginOptions & { locationId: string | null },
): ExportRow => {
  const { row, prices } = existing
  const { product } = row
  const { dimensions, previous_contents, watertight, cooper, ...attributes } = attributesView(row)
  return {
    ...attributes,
    ...dimensions,
    ...translated(existing, locales),
    sku: key(product.variants[0]?.sku),
    handle: product.handle,
    title: text(product.title),
    subtitle: text(product.subtitle),
    description: text(product.description),
    previous_contents: list(previous_contents),
    cooper: text(cooper),
    watertight: yesOrNo(watertight),
    ...Object.fromEntries(
      currencies.map((currency) => [`price_${currency}`, prices[currency] ?? null]),
    ),
    stock: stockAt(existing, locationId),
    status: barrelStatus(factsOf(row, availability)),
    images: list(
      product.images.map(({ url }) => url),
      addressesOf,
    ),
    categories: list(product.categories.map(categoryName)),
  }
}
