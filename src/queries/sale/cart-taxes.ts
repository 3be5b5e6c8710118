import type { MedusaContainer, TaxTypes } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { graph } from "../graph"

type TaxLineRow = { rate: number; code: string | null }

type CartRow = {
  completed_at: Date | string | null
  currency_code: string
  locale: string | null
  region?: { automatic_taxes: boolean } | null
  customer?: {
    id: string
    email: string
    metadata: Record<string, unknown> | null
    groups?: ({ id: string } | null)[] | null
  } | null
  shipping_address?: Record<string, string | null> | null
  items?: {
    id: string
    product_id: string | null
    product_type_id: string | null
    quantity: number
    unit_price: number
    is_giftcard: boolean
    tax_lines?: TaxLineRow[] | null
  }[]
  shipping_methods?:
    | {
        id: string
        shipping_option_id: string | null
        amount: number
        tax_lines?: TaxLineRow[] | null
      }[]
    | null
}

const FIELDS = [
  "completed_at",
  "currency_code",
  "locale",
  "region.automatic_taxes",
  "customer.id",
  "customer.email",
  "customer.metadata",
  "customer.groups.id",
  "shipping_address.*",
  "items.*",
  "items.tax_lines.rate",
  "items.tax_lines.code",
  "shipping_methods.*",
  "shipping_methods.tax_lines.rate",
  "shipping_methods.tax_lines.code",
]

/** The context in which Medusa calculates a cart's taxes; null where it calculates none by itself. */
const contextOf = ({
  region,
  shipping_address: address,
  customer,
  locale,
}: CartRow): TaxTypes.TaxCalculationContext | null => {
  if (!region?.automatic_taxes || !address?.country_code) return null
  return {
    address: {
      country_code: address.country_code,
      province_code: address.province ?? null,
      address_1: address.address_1 ?? undefined,
      address_2: address.address_2 ?? undefined,
      city: address.city ?? undefined,
      postal_code: address.postal_code ?? undefined,
    },
    ...(customer && {
      customer: {
        id: customer.id,
        email: customer.email,
        customer_groups: (customer.groups ?? []).flatMap((group) => group?.id ?? []),
        metadata: customer.metadata ?? {},
      },
    }),
    is_return: false,
    ...(locale && { locale }),
  }
}

type CalculatedLine = TaxTypes.ItemTaxLineDTO | TaxTypes.ShippingTaxLineDTO

/** Taxes without their names, which depend on the language: the same text for the same taxes. */
const fingerprint = (lines: { of: string; rate: unknown; code: string | null }[]): string =>
  lines
    .map(({ of, rate, code }) => `${of} ${MathBN.convert(rate as number).toString()} ${code}`)
    .sort((a, b) => a.localeCompare(b))
    .join("\n")

const ownerOf = (line: CalculatedLine): string =>
  "line_item_id" in line ? line.line_item_id : line.shipping_line_id

/**
 * Whether a cart's taxes would be others if they were calculated now, since the VAT number of the buyer,
 * a rate or a tax region has changed. A completed cart keeps its taxes.
 */
export const haveCartTaxesChanged = async (
  container: MedusaContainer,
  id: string,
): Promise<boolean> => {
  const [cart] = await graph<CartRow>(container, {
    entity: "cart",
    fields: FIELDS,
    filters: { id },
  })
  const context = cart && !cart.completed_at && contextOf(cart)
  if (!context) return false
  const { currency_code } = cart
  const items = (cart.items ?? []).filter(({ is_giftcard }) => !is_giftcard)
  const methods = cart.shipping_methods ?? []
  const tax = container.resolve(Modules.TAX)
  const [ofItems, ofMethods] = await Promise.all([
    items.length
      ? tax.getTaxLines(
          items.map((item) => ({
            id: item.id,
            product_id: item.product_id ?? "",
            product_type_id: item.product_type_id ?? undefined,
            quantity: item.quantity,
            unit_price: item.unit_price,
            currency_code,
          })),
          context,
        )
      : [],
    methods.length
      ? tax.getTaxLines(
          methods.map((method) => ({
            id: method.id,
            shipping_option_id: method.shipping_option_id ?? "",
            unit_price: method.amount,
            currency_code,
          })),
          context,
        )
      : [],
  ])
  const now = [...ofItems, ...ofMethods].map((line) => ({ ...line, of: ownerOf(line) }))
  const before = [...items, ...methods].flatMap(({ id: of, tax_lines }) =>
    (tax_lines ?? []).map((line) => ({ ...line, of })),
  )
  return fingerprint(now) !== fingerprint(before)
}
