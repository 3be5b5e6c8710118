import type { TaxTypes } from "@medusajs/framework/types"
import type { VatDecision } from "./decide-vat"

export type Seller = {
  country_code: string
  /** Percent. */
  vat_rate: number
}

export type TaxLine = TaxTypes.ItemTaxLineDTO | TaxTypes.ShippingTaxLineDTO

type Tax = Pick<TaxLine, "rate_id" | "rate" | "name" | "code">

const sellerTax = ({ country_code, vat_rate }: Seller): Tax => ({
  rate: vat_rate,
  name:
    country_code === "FR"
      ? `TVA ${vat_rate.toLocaleString("fr-FR")} %`
      : `VAT ${vat_rate.toLocaleString("en-US")} %`,
  code: `${country_code}-${vat_rate}`,
})

/** @param rates configured in Medusa for the line */
const taxesOf = (decision: VatDecision, seller: Seller, rates: TaxTypes.TaxRateDTO[]): Tax[] => {
  switch (decision.rate) {
    case "destination":
      return rates.map(({ id, rate, name, code }) => ({ rate_id: id, rate: rate ?? 0, name, code }))
    case "seller":
      return [sellerTax(seller)]
    case "zero":
      return [{ rate: 0, name: decision.mention.text, code: decision.mention.code }]
  }
}

type Lines = {
  items: TaxTypes.ItemTaxCalculationLine[]
  shipping: TaxTypes.ShippingTaxCalculationLine[]
}

/** The decision as tax lines. An exempt line has one too, with the mention for the invoice. */
export const taxLinesOf = (
  decision: VatDecision,
  seller: Seller,
  { items, shipping }: Lines,
  provider_id: string,
): TaxLine[] => [
  ...items.flatMap(({ line_item, rates }) =>
    taxesOf(decision, seller, rates).map((tax) => ({
      ...tax,
      line_item_id: line_item.id,
      provider_id,
    })),
  ),
  ...shipping.flatMap(({ shipping_line, rates }) =>
    taxesOf(decision, seller, rates).map((tax) => ({
      ...tax,
      shipping_line_id: shipping_line.id,
      provider_id,
    })),
  ),
]
