import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { invalid } from "../../errors"
import type { QuoteLine } from "../../modules/quote/types"
import { calculatePrices, pricingContextFor } from "../../queries/barrel/prices"
import { graph } from "../../queries/graph"

export type NewLine = {
  variant_id?: string
  title?: string
  quantity: number
  unit_price?: number
  note?: string | null
  lead_time_days?: number | null
}

/** What the prices of variants depend on. */
export type PriceContext = { customer_id: string; region_id: string | null; currency_code: string }

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

const CUSTOM_LINE = {
  variant_id: null,
  product_id: null,
  product_type_id: null,
  subtitle: null,
  sku: null,
  thumbnail: null,
  requires_shipping: false,
} as const

const variantLine = ({ id, title, sku, product }: VariantRow) => ({
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
 * Lines that staff add, in the order given. A variant without a price gets the customer's.
 * @param isTaxInclusive whether the other prices of the quote include tax; null: there are none
 * @param path of the line in the request, for errors
 * @throws DomainError `invalid_request`
 */
export const buildLines = async (
  container: MedusaContainer,
  lines: readonly NewLine[],
  { customer_id, region_id, currency_code }: PriceContext,
  isTaxInclusive: boolean | null,
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
  return lines.map(({ variant_id, title, quantity, unit_price, note, lead_time_days }, index) => {
    const variant = variant_id ? variants.get(variant_id) : undefined
    if (variant_id && !variant) {
      throw invalid(`${path(index)}variant_id`, "unknown_variant")
    }
    const listed = variant_id ? prices.get(variant_id) : undefined
    // Prices of one quote either all include tax or none does.
    const isUsable = isTaxInclusive === null || listed?.is_tax_inclusive === isTaxInclusive
    const price = unit_price ?? (isUsable ? listed?.amount : undefined)
    if (price === undefined) {
      throw invalid(`${path(index)}unit_price`, "price_required")
    }
    return {
      id: generateEntityId(undefined, "qitem"),
      ...(variant ? variantLine(variant) : { ...CUSTOM_LINE, title: title ?? "" }),
      quantity,
      unit_price: price,
      is_tax_inclusive: isTaxInclusive ?? listed?.is_tax_inclusive ?? false,
      discount: null,
      note: note ?? null,
      lead_time_days: lead_time_days ?? null,
    }
  })
}
