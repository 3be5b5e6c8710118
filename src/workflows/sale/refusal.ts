import { DomainError, detail } from "../../errors"
import type { Delivery } from "../../queries/sale/delivery"
import {
  type QuantityRule,
  isQuantitySold,
  leastQuantity,
} from "../../modules/barrel/rules/quantities"
import { hasPostalCodes } from "../../shared/countries"

type Text = string | null | undefined

export type SaleAddress = {
  first_name?: Text
  last_name?: Text
  company?: Text
  address_1?: Text
  postal_code?: Text
  city?: Text
  country_code?: Text
  phone?: Text
}

export type SaleLine = {
  /** In the cart, quote or request, for errors: `items.0`. */
  path: string
  title: string
  variant_id: string | null
  quantity: number
  is_taxed: boolean
}

/** A cart or a quote about to become an order. */
export type Sale = {
  email: Text
  /** Where the buyer may be called, beside the address. */
  phones: readonly Text[]
  shipping_address: SaleAddress | null | undefined
  delivery: Delivery
  lines: readonly SaleLine[]
  /** Whether each shipping price has a tax line. */
  taxed_shipping: readonly boolean[]
  /** Variants that may be sold in the sale's channel, with the quantities that they are sold in. */
  variants_for_sale: ReadonlyMap<string, QuantityRule>
  /** Whether staff have agreed to the quantities, whatever the barrels are sold in. */
  quantities_agreed?: boolean
}

const isGiven = (text: Text): boolean => Boolean(text?.trim())

/** A company is delivered in its own name. */
const missingNames = (address: SaleAddress): string[] =>
  isGiven(address.company)
    ? []
    : (["first_name", "last_name"] as const).filter((field) => !isGiven(address[field]))

const missingPlace = (address: SaleAddress, delivery: Delivery): string[] => {
  // VAT depends on the country however the goods leave.
  if (delivery === "none" || delivery === "pickup") {
    return isGiven(address.country_code) ? [] : ["country_code"]
  }
  const needed = ["address_1", "city", "country_code"] as const
  const missing: string[] = needed.filter((field) => !isGiven(address[field]))
  const needsCode = !isGiven(address.country_code) || hasPostalCodes(address.country_code ?? "")
  return needsCode && !isGiven(address.postal_code) ? [...missing, "postal_code"] : missing
}

/** The address fields that a sale lacks, by their names in the request. */
export const missingAddressFields = ({
  shipping_address,
  delivery,
}: Pick<Sale, "shipping_address" | "delivery">): string[] => {
  const address = shipping_address ?? {}
  return [...missingNames(address), ...missingPlace(address, delivery)].map(
    (field) => `shipping_address.${field}`,
  )
}

/** A carrier arranges with the buyer when a pallet is unloaded. */
const missingFields = (sale: Sale): string[] => [
  ...(isGiven(sale.email) ? [] : ["email"]),
  ...missingAddressFields(sale),
  ...(sale.delivery === "pallet" && ![sale.shipping_address?.phone, ...sale.phones].some(isGiven)
    ? ["phone"]
    : []),
]

const goneRefusal = ({ lines, variants_for_sale }: Pick<Sale, "lines" | "variants_for_sale">) => {
  const gone = lines.filter(
    ({ variant_id }) => variant_id !== null && !variants_for_sale.has(variant_id),
  )
  if (!gone.length) return null
  const titles = gone.map(({ title }) => title).join(", ")
  const details = gone.map(({ path, title }) => detail(path, "not_for_sale", { title }))
  return new DomainError("barrel_unavailable", { titles }, details)
}

type QuantityLine = Pick<SaleLine, "path" | "title" | "variant_id" | "quantity">

const quantityAt = (path: string) => (path ? `${path}.quantity` : "quantity")

const brokenRule = ({ path, title }: QuantityLine, sum: number, rule: QuantityRule) => {
  const minimum = leastQuantity(rule)
  return sum < minimum
    ? detail(quantityAt(path), "below_min_quantity", { title, minimum })
    : detail(quantityAt(path), "not_quantity_step", { title, step: rule.quantity_step ?? 1 })
}

/**
 * Why quantities aren't sold; null where they are. Several lines of a variant count together.
 * @param rules by variant id; none for a variant that is sold in any whole quantity
 */
export const quantityRefusalOf = (
  lines: readonly QuantityLine[],
  rules: ReadonlyMap<string, QuantityRule>,
): DomainError | null => {
  const fractions = lines
    .filter(({ quantity }) => !Number.isInteger(quantity) || quantity < 1)
    .map(({ path, title }) => detail(quantityAt(path), "not_whole_barrels", { title }))
  if (fractions.length) return new DomainError("quantity_not_sold", undefined, fractions)
  const broken = lines.flatMap((line) => {
    const rule = rules.get(line.variant_id ?? "")
    const sum = lines
      .filter(({ variant_id }) => variant_id === line.variant_id)
      .reduce((total, { quantity }) => total + quantity, 0)
    return rule && !isQuantitySold(sum, rule)
      ? [{ line, problem: brokenRule(line, sum, rule) }]
      : []
  })
  if (!broken.length) return null
  const titles = [...new Set(broken.map(({ line }) => line.title))].join(", ")
  const details = broken.map(({ problem }) => problem)
  return new DomainError("quantity_not_sold.rule", { titles }, details)
}

/** Why goods may not be offered; null where they may. */
export const goodsRefusalOf = (
  sale: Pick<Sale, "lines" | "variants_for_sale" | "quantities_agreed">,
): DomainError | null =>
  goneRefusal(sale) ??
  quantityRefusalOf(sale.lines, sale.quantities_agreed ? new Map() : sale.variants_for_sale)

/** Why there is no tax that a sale could be made with; null where there is. */
export const taxRefusalOf = ({
  lines,
  taxed_shipping,
}: Pick<Sale, "lines" | "taxed_shipping">): DomainError | null => {
  const details = [
    ...lines
      .filter(({ is_taxed }) => !is_taxed)
      .map(({ path, title }) => detail(path, "without_tax", { title })),
    ...taxed_shipping.flatMap((isTaxed, index) =>
      isTaxed ? [] : [detail(`shipping_methods.${index}`, "without_tax", { title: "" })],
    ),
  ]
  return details.length ? new DomainError("tax_missing", undefined, details) : null
}

/** Why a sale is refused that lacks fields; null where none is missing. */
export const incompleteSale = (paths: readonly string[]): DomainError | null => {
  if (!paths.length) return null
  const details = paths.map((path) => detail(path, "required"))
  return new DomainError("checkout_incomplete", { fields: paths.join(", ") }, details)
}

/**
 * Whether something may become an order: what is sold, how much of it, to whom and with which tax.
 * @returns the refusal, `barrel_unavailable`, `quantity_not_sold`, `checkout_incomplete` or
 * `tax_missing`; null where it may
 */
export const refusalOf = (sale: Sale): DomainError | null =>
  goodsRefusalOf(sale) ?? incompleteSale(missingFields(sale)) ?? taxRefusalOf(sale)
