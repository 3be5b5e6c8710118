import type { MedusaPricingContext } from "@medusajs/framework/types"
import { QueryContext } from "@medusajs/framework/utils"
import { invalid } from "../../errors"
import { barrelService } from "../../modules/barrel"
import { type Scope, graph } from "../graph"

export type PricingRequest = {
  region_id?: string
  currency_code?: string
  /** ISO 3166-1 alpha-2, in upper case: where no region is given, that of this country applies. */
  country_code?: string
  customer_id?: string
}

export type VariantPrice = {
  variant_id: string
  amount: number
  original_amount: number
  currency_code: string
  is_tax_inclusive: boolean
}

type CalculatedVariant = {
  id: string
  calculated_price?: {
    calculated_amount: number | null
    original_amount: number | null
    currency_code: string | null
    is_calculated_price_tax_inclusive?: boolean | null
  }
}

/** What Medusa calculates prices by. */
export type PricingContext = MedusaPricingContext & { currency_code: string; quantity?: number }

type RegionRow = {
  id: string
  currency_code: string
  automatic_taxes: boolean
  countries?: ({ iso_2: string } | null)[] | null
}

const findRegion = async (
  container: Scope,
  filters: Record<string, unknown>,
): Promise<RegionRow | undefined> => {
  const [region] = await graph<RegionRow>(
    container,
    {
      entity: "region",
      fields: ["id", "currency_code", "automatic_taxes", "countries.iso_2"],
      filters,
    },
    { cache: { enable: true } },
  )
  return region
}

/**
 * The region that prices are for: the given one, or that of the country.
 * @returns undefined where neither is given, or no region serves the country
 * @throws DomainError `invalid_request` for an unknown region, or a country of another one
 */
export const regionFor = async (
  container: Scope,
  { region_id, country_code }: Pick<PricingRequest, "region_id" | "country_code">,
): Promise<RegionRow | undefined> => {
  const iso_2 = country_code?.toLowerCase()
  if (!region_id) return iso_2 ? findRegion(container, { countries: { iso_2 } }) : undefined
  const region = await findRegion(container, { id: region_id })
  if (!region) throw invalid("region_id", "unknown_region")
  if (iso_2 && !(region.countries ?? []).some((country) => country?.iso_2 === iso_2)) {
    throw invalid("country_code", "not_in_region")
  }
  return region
}

type Currencies = {
  id: string
  supported_currencies: { id: string; currency_code: string; is_default: boolean }[]
}

const retrieveCurrencies = async (container: Scope) => {
  const [store] = await graph<Currencies>(
    container,
    {
      entity: "store",
      // The ids let Medusa invalidate the cached answer when one of them changes.
      fields: [
        "id",
        "supported_currencies.id",
        "supported_currencies.currency_code",
        "supported_currencies.is_default",
      ],
    },
    { cache: { enable: true } },
  )
  return store?.supported_currencies ?? []
}

/**
 * The store's default currency, or the one requested: one that the store has, or that the plugin's options name.
 * @throws DomainError `invalid_request` for any other
 */
const currencyOf = async (container: Scope, requested: string | undefined) => {
  const currencies = await retrieveCurrencies(container)
  if (!requested) return currencies.find(({ is_default }) => is_default)?.currency_code
  const codes = [
    ...new Set([
      ...currencies.map(({ currency_code }) => currency_code),
      ...barrelService(container).options.currencies,
    ]),
  ]
  if (codes.includes(requested)) return requested
  throw invalid("currency_code", "not_one_of", { values: codes.join(", ") })
}

/**
 * The pricing context of Medusa's cart: the region, or a currency alone (the store's default one when
 * neither is given), and the customer's groups, which price lists may depend on.
 * @throws DomainError `invalid_request` for an unknown region, one of another currency or without the country, or an
 * unknown currency
 */
export const pricingContextFor = async (
  container: Scope,
  { currency_code, customer_id, ...request }: PricingRequest,
): Promise<PricingContext | null> => {
  const region = await regionFor(container, request)
  if (region && currency_code && region.currency_code !== currency_code) {
    throw invalid("currency_code", "not_region_currency", { currency: region.currency_code })
  }
  const currency = region?.currency_code ?? (await currencyOf(container, currency_code))
  if (!currency) return null
  const context: PricingContext = {
    currency_code: currency,
    ...(region && { region_id: region.id }),
  }
  if (!customer_id) return context
  const groups = await graph<{ id: string }>(container, {
    entity: "customer_group",
    fields: ["id"],
    filters: { customers: { id: customer_id } },
  })
  return { ...context, customer: { groups: groups.map(({ id }) => ({ id })) } }
}

/** The currency that a caller's prices are in; undefined where the store has none at all. */
export const currencyFor = async (
  container: Scope,
  request: Omit<PricingRequest, "customer_id">,
): Promise<string | undefined> => {
  const context = await pricingContextFor(container, request)
  return context?.currency_code
}

/** Calculated prices by variant id; a variant without a price in this context is missing. */
export const calculatePrices = async (
  container: Scope,
  variantIds: string[],
  context: PricingContext | null,
): Promise<ReadonlyMap<string, VariantPrice>> => {
  if (!variantIds.length || !context) return new Map()
  const variants = await graph<CalculatedVariant>(container, {
    entity: "product_variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: variantIds },
    context: { calculated_price: QueryContext(context) },
  })
  const prices = new Map<string, VariantPrice>()
  for (const { id, calculated_price } of variants) {
    const amount = calculated_price?.calculated_amount
    if (amount === null || amount === undefined || !calculated_price?.currency_code) continue
    prices.set(id, {
      variant_id: id,
      amount,
      original_amount: calculated_price.original_amount ?? amount,
      currency_code: calculated_price.currency_code,
      is_tax_inclusive: calculated_price.is_calculated_price_tax_inclusive ?? false,
    })
  }
  return prices
}
