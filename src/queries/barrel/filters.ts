import type { AdminBarrelsQuery, StoreBarrelsQuery } from "../../contracts/barrel"
import type { Range } from "../../http/query"
import type { BarrelListing } from "../../contracts/barrel"
import type { BarrelRow } from "./rows"

export type BarrelFilters = Omit<StoreBarrelsQuery, "limit" | "offset" | "region_id"> &
  Pick<AdminBarrelsQuery, "status" | "include_archived">

const given = <T extends object>(bounds: T | undefined) =>
  bounds && Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined))

const COLUMNS = [
  "wood",
  "forest",
  "origin_country",
  "format",
  "condition",
  "toast",
  "cooper",
] as const

/** What the database filters: the attributes' own columns. */
export const columnFilters = (query: BarrelFilters): Record<string, unknown> => {
  const filters: Record<string, unknown> = {}
  for (const column of COLUMNS) if (query[column]) filters[column] = query[column]
  for (const column of ["volume_liters", "year", "fills"] as const) {
    if (query[column]) filters[column] = given(query[column])
  }
  if (query.previous_content) filters.previous_contents = { $overlap: query.previous_content }
  return filters
}

/** Lower case without accents, so that "chene" finds "Chêne". */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

const matchesText = ({ product, cooper }: BarrelRow, q: string) => {
  const text = fold(
    [product.title, product.handle, cooper, ...product.variants.map(({ sku }) => sku)].join(" "),
  )
  return fold(q)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** What a row alone tells; price and stock come later because they are dear to know. */
export const matchesRow = (row: BarrelRow, { q, category_id }: BarrelFilters): boolean =>
  (!q || matchesText(row, q)) &&
  (!category_id || row.product.categories.some(({ id }) => category_id.includes(id)))

const within = (value: number, { $gte, $lte, $gt, $lt }: Range) =>
  ($gte === undefined || value >= $gte) &&
  ($lte === undefined || value <= $lte) &&
  ($gt === undefined || value > $gt) &&
  ($lt === undefined || value < $lt)

/** Whether the answer depends on price or stock of rows beyond the page. */
export const needsPricesOrStock = ({ price, in_stock, status, order }: BarrelFilters): boolean =>
  Boolean(price ?? status) || in_stock !== undefined || order?.field === "price"

export const matchesListing = (
  listing: BarrelListing,
  { price, in_stock, status }: BarrelFilters,
): boolean =>
  (!price || (listing.price !== null && within(listing.price.amount, price))) &&
  (in_stock === undefined || listing.in_stock === in_stock) &&
  (!status || status.includes(listing.status))

type Sortable = { row: BarrelRow; listing?: BarrelListing }

const KEYS = {
  price: ({ listing }: Sortable) => listing?.price?.amount,
  volume_liters: ({ row }: Sortable) => row.volume_liters,
  year: ({ row }: Sortable) => row.year ?? undefined,
  created_at: ({ row }: Sortable) => new Date(row.product.created_at).getTime(),
  title: ({ row }: Sortable) => row.product.title,
}

const compare = (a: string | number, b: string | number) =>
  typeof a === "string" && typeof b === "string" ? a.localeCompare(b) : Number(a) - Number(b)

const NEWEST_FIRST = { field: "created_at", direction: "desc" } as const

/** Newest first unless asked otherwise; entries without the value last, ids break ties. */
export const sortBarrels = <T extends Sortable>(
  entries: T[],
  { field, direction }: NonNullable<BarrelFilters["order"]> = NEWEST_FIRST,
): T[] => {
  const key = KEYS[field]
  const sign = direction === "desc" ? -1 : 1
  return [...entries].sort((left, right) => {
    const [a, b] = [key(left), key(right)]
    const order =
      a === undefined || b === undefined
        ? Number(a === undefined) - Number(b === undefined)
        : sign * compare(a, b)
    return order || left.row.id.localeCompare(right.row.id)
  })
}
