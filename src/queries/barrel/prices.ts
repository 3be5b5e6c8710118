import type { MedusaContainer, MedusaPricingContext } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import { ApiError } from "../../http/errors"

export type PricingRequest = {
  region_id?: string
  currency_code?: string
  customer_id?: string
}

export type VariantPrice = { amount: number; original_amount: number; currency_code: string }

type CalculatedVariant = {
  id: string
  calculated_price?: {
    calculated_amount: number | null
    original_amount: number | null
    currency_code: string | null
  }
}

const notFound = (path: string, message: string) =>
  new ApiError("invalid_request", `${path} ${message}`, [{ path, message }])

const retrieveRegion = async (container: MedusaContainer, id: string) => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "region", fields: ["id", "currency_code"], filters: { id } },
      { cache: { enable: true } },
    )
  if (!data[0]) throw notFound("region_id", "is not a region of this store")
  return data[0]
}

const retrieveDefaultCurrency = async (container: MedusaContainer) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
    {
      entity: "store",
      fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
    },
    { cache: { enable: true } },
  )
  const currencies: { currency_code: string; is_default: boolean }[] =
    data[0]?.supported_currencies ?? []
  return currencies.find(({ is_default }) => is_default)?.currency_code
}

/**
 * What Medusa's cart would calculate prices with: the region (or a currency alone, the store's
 * default one when neither is asked for) and the customer's groups, for which price lists exist.
 * @throws ApiError `invalid_request` for an unknown region or one of another currency
 */
export const pricingContextFor = async (
  container: MedusaContainer,
  { region_id, currency_code, customer_id }: PricingRequest,
): Promise<MedusaPricingContext | null> => {
  const region = region_id ? await retrieveRegion(container, region_id) : undefined
  if (region && currency_code && region.currency_code !== currency_code) {
    throw notFound("currency_code", `must be ${region.currency_code}, the region's`)
  }
  const currency =
    region?.currency_code ?? currency_code ?? (await retrieveDefaultCurrency(container))
  if (!currency) return null
  const context: MedusaPricingContext = {
    currency_code: currency,
    ...(region && { region_id: region.id }),
  }
  if (!customer_id) return context
  const { data: groups } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer_group",
    fields: ["id"],
    filters: { customers: { id: customer_id } },
  })
  return { ...context, customer: { groups: groups.map(({ id }) => ({ id })) } }
}

/** Calculated prices by variant id; a variant without a price in this context is missing. */
export const calculatePrices = async (
  container: MedusaContainer,
  variantIds: string[],
  context: MedusaPricingContext | null,
): Promise<ReadonlyMap<string, VariantPrice>> => {
  if (!variantIds.length || !context) return new Map()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: variantIds },
    context: { calculated_price: QueryContext(context) },
  })
  const prices = new Map<string, VariantPrice>()
  for (const { id, calculated_price } of data as unknown as CalculatedVariant[]) {
    const amount = calculated_price?.calculated_amount
    if (amount === null || amount === undefined || !calculated_price?.currency_code) continue
    prices.set(id, {
      amount,
      original_amount: calculated_price.original_amount ?? amount,
      currency_code: calculated_price.currency_code,
    })
  }
  return prices
}
