import type { TaxTypes } from "@medusajs/framework/types"
import { type Language, languageOf } from "../../../shared/language"
import type { VatDecision } from "./decide-vat"
import { standardRateOn } from "./standard-rates"

export type Seller = {
  country_code: string
  /** Percent, where it isn't the standard rate of the country. */
  vat_rate?: number | undefined
}

export type TaxLine = TaxTypes.ItemTaxLineDTO | TaxTypes.ShippingTaxLineDTO

type Tax = Pick<TaxLine, "rate_id" | "rate" | "name" | "code">

/** When and for whom taxes are calculated. */
export type TaxMoment = {
  /** Such as 2026-03-31. */
  day: string
  /** BCP 47, of the buyer; without one, the seller's language. */
  locale?: string | null | undefined
}

const languageFor = (locale: string | null | undefined, { country_code }: Seller): Language =>
  locale ? languageOf(locale) : country_code === "FR" ? "fr" : "en"

const NAMES: Record<Language, (rate: number) => string> = {
  en: (rate) => `VAT ${rate.toLocaleString("en-US")} %`,
  fr: (rate) => `TVA ${rate.toLocaleString("fr-FR")} %`,
}

/** @returns none where the rate is unknown: such a sale is refused for want of a tax line */
const areaTax = (area: string, seller: Seller, day: string, language: Language): Tax[] => {
  const own = area === seller.country_code ? seller.vat_rate : undefined
  const rate = own ?? standardRateOn(area, day)
  return rate === undefined ? [] : [{ rate, name: NAMES[language](rate), code: `${area}-${rate}` }]
}

/**
 * A rate that staff have configured in Medusa comes before the table; but it is a whole country's, and
 * says nothing about an area with a rate of its own.
 * @param rates configured in Medusa for the line
 */
const taxesOf = (
  decision: VatDecision,
  seller: Seller,
  { day, locale }: TaxMoment,
  { rates, country_code }: { rates: TaxTypes.TaxRateDTO[]; country_code: string },
): Tax[] => {
  const language = languageFor(locale, seller)
  switch (decision.rate) {
    case "destination": {
      const isWholeCountry = [country_code.toUpperCase(), "FR"].includes(decision.area)
      return isWholeCountry && rates.length
        ? rates.map(({ id, rate, name, code }) => ({ rate_id: id, rate: rate ?? 0, name, code }))
        : areaTax(decision.area, seller, day, language)
    }
    case "seller":
      return areaTax(seller.country_code, seller, day, language)
    case "zero":
      return [{ rate: 0, name: decision.mention.text[language], code: decision.mention.code }]
  }
}

type Lines = {
  /** Of the delivery, ISO 3166-1 alpha-2 in any case. */
  country_code: string
  items: TaxTypes.ItemTaxCalculationLine[]
  shipping: TaxTypes.ShippingTaxCalculationLine[]
}

/** The decision as tax lines. An exempt line has one too, with the mention for the invoice. */
export const taxLinesOf = (
  decision: VatDecision,
  seller: Seller,
  moment: TaxMoment,
  { country_code, items, shipping }: Lines,
  provider_id: string,
): TaxLine[] => [
  ...items.flatMap(({ line_item, rates }) =>
    taxesOf(decision, seller, moment, { rates, country_code }).map((tax) => ({
      ...tax,
      line_item_id: line_item.id,
      provider_id,
    })),
  ),
  ...shipping.flatMap(({ shipping_line, rates }) =>
    taxesOf(decision, seller, moment, { rates, country_code }).map((tax) => ({
      ...tax,
      shipping_line_id: shipping_line.id,
      provider_id,
    })),
  ),
]
