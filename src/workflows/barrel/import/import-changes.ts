import type { ExistingBarrel } from "../../../queries/barrel/existing-barrels"
import type { Texts } from "../../../queries/barrel/texts"
import { iso } from "../../../shared/moment"
import { toBarrelColumns } from "../barrel-columns"
import type { BarrelChanges } from "../barrel-update"

/** Without differences that spreadsheets introduce: line breaks, and blanks at the ends. */
const tidy = (text: unknown) =>
  typeof text === "string" ? text.replace(/\r\n?/g, "\n").trim() || null : null

const isSameText = (one: unknown, other: unknown) => tidy(one) === tidy(other)

const comparable = (value: unknown) => {
  if (value instanceof Date) return iso(value).slice(0, 10)
  return typeof value === "object" ? JSON.stringify(value) : value
}

type Fields = Record<string, unknown>

const differing = <T extends object>(
  fields: T,
  differs: (field: string, value: unknown) => boolean,
): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => value !== undefined && differs(field, value)),
  ) as Partial<T>

type Text = "title" | "subtitle" | "description" | "handle"

const changedTexts = ({ row: { product } }: ExistingBarrel, update: BarrelChanges) => {
  const { title, subtitle, description, handle } = update
  return differing(
    { title, subtitle, description, handle },
    (field, value) => !isSameText(product[field as Text], value),
  )
}

const changedAttributes = (
  { row }: ExistingBarrel,
  barrel: NonNullable<BarrelChanges["barrel"]>,
) => {
  const before: Fields = { ...row, emptied_at: row.emptied_at && new Date(row.emptied_at) }
  const isChanged = (column: string, value: unknown) =>
    comparable(value) !== comparable(before[column])
  const { dimensions, ...attributes } = barrel
  const measures = differing(dimensions ?? {}, isChanged)
  const columns = differing(toBarrelColumns(attributes), isChanged)
  return {
    ...differing(attributes, (attribute) => attribute in columns),
    ...(Object.keys(measures).length && { dimensions: measures }),
  }
}

type Translations = NonNullable<BarrelChanges["translations"]>

const changedTranslations = ({ texts }: ExistingBarrel, translations: Translations): Translations =>
  Object.fromEntries(
    Object.entries(translations).flatMap(([locale, given]) => {
      const changed = differing(
        given,
        (field, text) => !isSameText(texts[locale]?.[field as keyof Texts], text),
      )
      return Object.keys(changed).length ? [[locale, changed]] : []
    }),
  )

const levelsAt = ({ row, stock }: ExistingBarrel, locationId: string | null) =>
  (stock.get(row.product.variants[0]?.id ?? "") ?? [])
    .flatMap(({ inventory }) => inventory?.location_levels ?? [])
    .filter(({ location_id }) => location_id === locationId)

const changedStock = (
  existing: ExistingBarrel,
  stock: NonNullable<BarrelChanges["stock"]>,
  locationId: string | null,
) => {
  const [level] = levelsAt(existing, locationId)
  return stock.filter(({ quantity }) => quantity !== (level?.stocked_quantity ?? 0))
}

const isSameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((entry, index) => entry === other[index])

/** An object with the field if its list has entries, else an empty one. */
const unlessEmpty = <K extends string, T>(field: K, entries: readonly T[]) =>
  (entries.length ? { [field]: entries } : {}) as Partial<Record<K, T[]>>

const orUndefined = <T extends object>(fields: T): T | undefined =>
  Object.keys(fields).length ? fields : undefined

/**
 * The part of an update that changes the barrel, without categories and status; empty where nothing
 * changes. Stock is that of the store's default location.
 */
export const changesOf = (
  existing: ExistingBarrel,
  update: BarrelChanges,
  locationId: string | null,
): BarrelChanges => {
  const { product } = existing.row
  const barrel = orUndefined(changedAttributes(existing, update.barrel ?? {}))
  const translations = orUndefined(changedTranslations(existing, update.translations ?? {}))
  const { sku, images } = update
  const urls = product.images.map(({ url }) => url)
  return {
    ...changedTexts(existing, update),
    ...(sku && product.variants[0]?.sku !== sku && { sku }),
    ...(images &&
      !isSameList(
        urls,
        images.map(({ url }) => url),
      ) && { images }),
    ...unlessEmpty(
      "prices",
      (update.prices ?? []).filter(
        ({ currency_code, amount }) => existing.prices[currency_code] !== amount,
      ),
    ),
    ...unlessEmpty("stock", changedStock(existing, update.stock ?? [], locationId)),
    ...(barrel && { barrel }),
    ...(translations && { translations }),
  }
}

/** Stock after an update. */
export const stockAfter = (
  { row, stock }: ExistingBarrel,
  quantity: number,
  locationId: string,
): ExistingBarrel["stock"] => {
  const variantId = row.product.variants[0]?.id ?? ""
  const [item, ...others] = stock.get(variantId) ?? []
  if (!item) return stock
  const levels = item.inventory?.location_levels ?? []
  const level = levels.find(({ location_id }) => location_id === locationId)
  const after = {
    id: level?.id ?? "",
    location_id: locationId,
    reserved_quantity: level?.reserved_quantity ?? 0,
    stocked_quantity: quantity,
  }
  const location_levels = [...levels.filter((other) => other !== level), after]
  return new Map(stock).set(variantId, [{ ...item, inventory: { location_levels } }, ...others])
}
