import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { invalidRequest } from "../../http/errors"
import type { QuoteLine } from "../../modules/quote/types"
import { calculatePrices, pricingContextFor } from "../../queries/barrel/prices"
import { graph } from "../../queries/graph"

export type NewLine = {
  variant_id?: string
  title?: string
  quantity: number
  unit_price?: number
  note?: string | null
}

/** For whom the variants are priced. */
export type Shopper = { customer_id: string; region_id: string | null; currency_code: string }

type VariantRow = {
  id: string
  title: string | null
  sku: string | null
  product: { id: string; title: string; type_id: string | null; thumbnail: string | null } | null
}

const VARIANT_FIELDS = [
  "id",
  "title",
  "sku",
  "product.id",
  "product.title",
  "product.type_id",
  "product.thumbnail",
]

const retrieveVariants = async (container: MedusaContainer, ids: string[]) => {
  if (!ids.length) return new Map<string, VariantRow>()
  const rows = await graph<VariantRow>(container, {
    entity: "variant",
    fields: VARIANT_FIELDS,
    filters: { id: ids },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

const FREE = {
  variant_id: null,
  product_id: null,
  product_type_id: null,
  subtitle: null,
  sku: null,
  thumbnail: null,
  requires_shipping: false,
} as const

const productOf = ({ id, title, sku, product }: VariantRow) => ({
  variant_id: id,
  product_id: product?.id ?? null,
  product_type_id: product?.type_id ?? null,
  title: product?.title ?? title ?? id,
  subtitle: title,
  sku,
  thumbnail: product?.thumbnail ?? null,
  requires_shipping: true,
})

/**
 * Lines that staff add, in the order given; without a price of their own, at what the customer would pay.
 * @param inclusive whether the other prices of the quote are with tax; null: there are none
 * @param path of the line in the request, for refusals
 * @throws ApiError `invalid_request`
 */
export const newLines = async (
  container: MedusaContainer,
  lines: readonly NewLine[],
  { customer_id, region_id, currency_code }: Shopper,
  inclusive: boolean | null,
  path: (index: number) => string = () => "",
): Promise<QuoteLine[]> => {
  const ids = lines.flatMap(({ variant_id }) => variant_id ?? [])
  const unpriced = lines.flatMap(({ variant_id, unit_price }) =>
    variant_id && unit_price === undefined ? variant_id : [],
  )
  const [variants, prices] = await Promise.all([
    retrieveVariants(container, ids),
    calculatePrices(
      container,
      unpriced,
      await pricingContextFor(container, {
        region_id: region_id ?? undefined,
        currency_code,
        customer_id,
      }),
    ),
  ])
  return lines.map(({ variant_id, title, quantity, unit_price, note }, index) => {
    const variant = variant_id ? variants.get(variant_id) : undefined
    if (variant_id && !variant) {
      throw invalidRequest(`${path(index)}variant_id`, "is not a variant of this store")
    }
    const listed = variant_id ? prices.get(variant_id) : undefined
    // A price with tax beside others without would be another price.
    const isFitting = inclusive === null || listed?.is_tax_inclusive === inclusive
    const price = unit_price ?? (isFitting ? listed?.amount : undefined)
    if (price === undefined) {
      throw invalidRequest(`${path(index)}unit_price`, "is needed: there is no price to take")
    }
    return {
      id: generateEntityId(undefined, "qitem"),
      ...(variant ? productOf(variant) : { ...FREE, title: title ?? "" }),
      quantity,
      unit_price: price,
      is_tax_inclusive: inclusive ?? listed?.is_tax_inclusive ?? false,
      discount: null,
      note: note ?? null,
    }
  })
}
