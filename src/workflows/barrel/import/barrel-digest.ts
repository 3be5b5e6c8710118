import { createHash } from "node:crypto"
import type { ExistingBarrel } from "../../../queries/barrel/existing-barrels"
import { attributesView } from "../../../queries/barrel/views"
import { isoOrNull } from "../../../shared/moment"

type Entries = [string, unknown][]

const sorted = (fields: object): Entries =>
  Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

/** Levels by location; one of nothing is like none. */
const levelsOf = ({ row, stock }: ExistingBarrel): string[] =>
  row.product.variants
    .flatMap(({ id }) => stock.get(id) ?? [])
    .flatMap(({ inventory }) => inventory?.location_levels ?? [])
    .filter((level) => level.stocked_quantity || level.reserved_quantity)
    .map((level) => `${level.location_id} ${level.stocked_quantity} ${level.reserved_quantity}`)
    .sort()

const textsOf = ({ texts }: ExistingBarrel): Entries =>
  sorted(texts)
    .map(([locale, given]): [string, Entries] => [locale, sorted(given as object)])
    .filter(([, given]) => given.length)

/** Differs once anything of a barrel was changed or sold: whatever an import may write, its channels and its stock. */
export const digestOf = (barrel: ExistingBarrel): string => {
  const { product, archived_at } = barrel.row
  const state = [
    [product.id, product.handle, product.title, product.subtitle, product.description],
    [product.status, isoOrNull(archived_at)],
    product.variants.map(({ id, sku }) => [id, sku]),
    product.images.map(({ url }) => url),
    idsOf(product.categories),
    idsOf(product.sales_channels),
    attributesView(barrel.row),
    sorted(barrel.prices),
    textsOf(barrel),
    levelsOf(barrel),
  ]
  return createHash("sha256").update(JSON.stringify(state)).digest("base64")
}
