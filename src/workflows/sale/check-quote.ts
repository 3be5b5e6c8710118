import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import type { QuoteRow } from "../../modules/quote/rows"
import { type QuoteContent, type QuoteTaxes, SHIPPING } from "../../modules/quote/types"
import { graph } from "../../queries/graph"
import { retrieveDelivery } from "../../queries/sale/delivery"
import { listVariantsForSale } from "../../queries/sale/variants-for-sale"
import { calculateTaxes } from "../../queries/quote/taxes"
import {
  type Sale,
  goodsRefusalOf,
  incompleteSale,
  missingAddressFields,
  refusalOf,
  taxRefusalOf,
} from "./refusal"

/** What is offered: its goods, its taxes, and the quote with the addresses of the offer. */
export type Offer = {
  quote: Pick<
    QuoteRow,
    | "sales_channel_id"
    | "email"
    | "customer_id"
    | "company_id"
    | "shipping_address"
    | "billing_address"
  >
  content: QuoteContent
  taxes: QuoteTaxes
}

type OfferedSale = Omit<Sale, "email" | "phones">

const saleOf = async (
  container: MedusaContainer,
  { quote, content, taxes }: Offer,
): Promise<OfferedSale> => {
  const { lines, shipping } = content
  const isDelivered = shipping !== null || lines.some((line) => line.requires_shipping)
  const [variants_for_sale, delivery] = await Promise.all([
    listVariantsForSale(
      container,
      lines.flatMap(({ variant_id }) => variant_id ?? []),
      quote.sales_channel_id,
    ),
    isDelivered ? retrieveDelivery(container, [shipping?.shipping_option_id]) : ("none" as const),
  ])
  return {
    shipping_address: quote.shipping_address,
    delivery,
    lines: lines.map((line, index) => ({
      path: `items.${index}`,
      title: line.title,
      variant_id: line.variant_id,
      quantity: line.quantity,
      is_taxed: Boolean(taxes[line.id]?.length),
    })),
    taxed_shipping: shipping ? [Boolean(taxes[SHIPPING]?.length)] : [],
    variants_for_sale,
  }
}

/**
 * Whether an offer may be sent: whatever its acceptance would be refused for, except for a telephone
 * number, which the buyer may still enter in the account.
 * @param quantities_agreed whether staff offer other quantities than the barrels are sold in
 * @throws DomainError `barrel_unavailable`, `quantity_not_sold`, `checkout_incomplete` or `tax_missing`
 */
export const throwIfNotOfferable = async (
  container: MedusaContainer,
  offer: Offer,
  { quantities_agreed = false }: { quantities_agreed?: boolean } = {},
): Promise<void> => {
  const sale = { ...(await saleOf(container, offer)), quantities_agreed }
  const refusal =
    goodsRefusalOf(sale) ?? incompleteSale(missingAddressFields(sale)) ?? taxRefusalOf(sale)
  if (refusal) throw refusal
}

const phonesOf = async (
  container: MedusaContainer,
  { customer_id, company_id, billing_address }: Offer["quote"],
) => {
  const [[customer], [company]] = await Promise.all([
    graph<{ phone: string | null }>(container, {
      entity: "customer",
      fields: ["phone"],
      filters: { id: customer_id },
    }),
    companyService(container).listMillesimeCompanies(
      { id: company_id ?? [] },
      { select: ["phone"], take: 1 },
    ),
  ])
  return [billing_address?.phone, customer?.phone, company?.phone]
}

/** An exemption that no longer holds, such as that of a VAT number which became invalid. */
const hasLostExemption = (agreed: QuoteTaxes, now: QuoteTaxes): boolean =>
  Object.entries(agreed).some(
    ([key, taxes]) =>
      taxes.length > 0 &&
      taxes.every(({ rate }) => rate === 0) &&
      (now[key] ?? []).some(({ rate }) => rate > 0),
  )

/**
 * Whether an accepted offer may become an order, by the same rule as a cart. Its prices and rates were
 * agreed, and so were its quantities; only an exemption that no longer holds isn't kept.
 * @throws DomainError what `refusalOf` gives, or `tax_changed`
 */
export const throwIfNotAcceptable = async (
  container: MedusaContainer,
  offer: Offer & { quote: QuoteRow },
): Promise<void> => {
  const { quote, content, taxes } = offer
  const [sale, phones] = await Promise.all([saleOf(container, offer), phonesOf(container, quote)])
  const refusal = refusalOf({ ...sale, quantities_agreed: true, email: quote.email, phones })
  if (refusal) throw refusal
  if (hasLostExemption(taxes, await calculateTaxes(container, quote, content))) {
    throw new DomainError("tax_changed")
  }
}
