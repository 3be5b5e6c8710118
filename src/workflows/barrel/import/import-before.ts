import type { ExistingBarrel } from "../../../queries/barrel/existing-barrels"
import { attributesView } from "../../../queries/barrel/views"
import type { BarrelRestoration, BarrelUpdate } from "../barrel-update"
import type { ImportRow } from "./import-row"

type Written = Pick<BarrelUpdate, "update" | "archive"> & Pick<ImportRow, "categories">

/** Of the fields that are written, what they are now. */
const sameFields = <T extends object>(written: object, now: T): Partial<T> =>
  Object.fromEntries(Object.entries(now).filter(([field]) => field in written)) as Partial<T>

const attributesBefore = (
  { row }: ExistingBarrel,
  { dimensions, ...written }: NonNullable<BarrelRestoration["barrel"]>,
): BarrelRestoration["barrel"] => {
  const now = attributesView(row)
  return {
    ...(sameFields(written, now) as BarrelRestoration["barrel"]),
    ...(dimensions && { dimensions: sameFields(dimensions, now.dimensions) }),
  }
}

const translationsBefore = (
  { texts }: ExistingBarrel,
  written: NonNullable<BarrelRestoration["translations"]>,
): BarrelRestoration["translations"] =>
  Object.fromEntries(
    Object.entries(written).map(([locale, given]) => [
      locale,
      Object.fromEntries(
        Object.keys(given).map((field) => [
          field,
          texts[locale]?.[field as keyof typeof given] ?? null,
        ]),
      ),
    ]),
  )

const stockBefore = (
  { row, stock }: ExistingBarrel,
  locationId: string | null,
): BarrelRestoration["stock"] => {
  const items = stock.get(row.product.variants[0]?.id ?? "") ?? []
  const level = items
    .flatMap(({ inventory }) => inventory?.location_levels ?? [])
    .find(({ location_id }) => location_id === locationId)
  return locationId
    ? [{ location_id: locationId, quantity: level?.stocked_quantity ?? 0 }]
    : undefined
}

/** The update that restores a barrel after what an import writes. */
export const restorationOf = (
  existing: ExistingBarrel,
  { update, archive, categories }: Written,
  locationId: string | null,
): Omit<BarrelUpdate, "id"> => {
  const { product } = existing.row
  const { title, handle, subtitle, description } = product
  const sku = product.variants[0]?.sku ?? null
  const currencies = (update.prices ?? []).map(({ currency_code }) => currency_code)
  const isPriced = (currency: string) => currency in existing.prices
  return {
    update: {
      // It was published at this price before.
      allow_zero_price: true,
      ...sameFields(update, { title, handle, subtitle, description, sku }),
      ...(update.images && { images: product.images.map(({ url }) => ({ url })) }),
      ...(categories && { category_ids: product.categories.map(({ id }) => id) }),
      ...((update.status || archive) && {
        status: product.status === "published" ? ("published" as const) : ("draft" as const),
      }),
      ...(update.barrel && { barrel: attributesBefore(existing, update.barrel) }),
      ...(update.translations && {
        translations: translationsBefore(existing, update.translations),
      }),
      ...(update.stock && { stock: stockBefore(existing, locationId) }),
      prices: currencies.filter(isPriced).map((currency_code) => ({
        currency_code,
        amount: existing.prices[currency_code] ?? 0,
      })),
    },
    ...(archive && { archive: false }),
    withoutPrices: currencies.filter((currency) => !isPriced(currency)),
  }
}
