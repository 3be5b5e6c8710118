import type { BarrelAttributes } from "../../contracts/barrel"
import type { Dimension } from "../../modules/barrel/types"

/** The attributes of a barrel as the module keeps them. */
export type AttributesRow = Omit<BarrelAttributes, "dimensions" | "emptied_at"> &
  Record<Dimension, number | null> & {
    id: string
    emptied_at: Date | string | null
    archived_at: Date | string | null
  }

export type VariantRow = {
  id: string
  title: string
  sku: string | null
  manage_inventory: boolean
  allow_backorder: boolean
}

export type ProductRow = {
  id: string
  handle: string
  title: string
  subtitle: string | null
  description: string | null
  thumbnail: string | null
  status: string
  type_id: string | null
  created_at: Date | string
  updated_at: Date | string
  variants: VariantRow[]
  images: { id: string; url: string }[]
  categories: {
    id: string
    name: string
    handle: string
    is_active: boolean
    is_internal: boolean
    /** Ids from the root of the tree down to the category, joined by dots; not always read. */
    mpath?: string | null
  }[]
  sales_channels: { id: string }[]
  /** Not always read. */
  metadata?: Record<string, unknown> | null
}

/** A barrel from the database, without prices and stock. */
export type BarrelRow = AttributesRow & { product: ProductRow }

const present = <T>(entries: (T | null | undefined)[] | undefined): T[] =>
  (entries ?? []).filter((entry) => entry !== null && entry !== undefined)

/**
 * A row as `query.graph` gives it, or undefined for a barrel whose product is gone. A link to
 * something deleted leaves an empty entry in its list, which is left out.
 */
export const toBarrelRow = (row: Partial<BarrelRow> | undefined): BarrelRow | undefined => {
  if (!row?.product) return undefined
  const { product } = row
  return {
    ...(row as BarrelRow),
    product: {
      ...product,
      variants: present(product.variants),
      images: present(product.images),
      categories: present(product.categories),
      sales_channels: present(product.sales_channels),
    },
  }
}

const LISTED = [
  "id",
  "handle",
  "title",
  "thumbnail",
  "status",
  "type_id",
  "created_at",
  "updated_at",
] as const
const VARIANT = ["id", "title", "sku", "manage_inventory", "allow_backorder"] as const

export const LISTING_FIELDS = [
  "*",
  ...LISTED.map((field) => `product.${field}`),
  ...VARIANT.map((field) => `product.variants.${field}`),
  "product.sales_channels.id",
]

/** Read only where needed: each relation costs a query. */
export const CATEGORY_FIELDS = ["product.categories.id"]

export const DETAIL_FIELDS = [
  ...LISTING_FIELDS,
  ...CATEGORY_FIELDS,
  "product.subtitle",
  "product.description",
  "product.images.id",
  "product.images.url",
  "product.categories.name",
  "product.categories.handle",
  "product.categories.is_active",
  "product.categories.is_internal",
]
