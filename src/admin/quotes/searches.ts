import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { Found, Search } from "../components/form/search-field"
import type { Choice } from "../lib/language"
import { barrelEndpoints } from "../../contracts/barrel"
import { callEndpoint, sdk } from "../lib/api-client"
import { personName } from "../lib/person-name"

const CHOICES = ["millesime", "choices"]
const RESULT_LIMIT = 8

const useFound = (what: string, text: string, find: (q: string) => Promise<Found[]>): Search => {
  const { data, error } = useQuery({
    queryKey: [...CHOICES, what, text],
    queryFn: () => find(text.trim()),
    placeholderData: keepPreviousData,
  })
  return { found: data, error }
}

/** Customers who can log in, and so read a quote. */
export const useCustomerSearch = (text: string) =>
  useFound("customers", text, async (q) => {
    const { customers } = await sdk.admin.customer.list({
      q,
      has_account: true,
      fields: "id,email,first_name,last_name,company_name",
      limit: RESULT_LIMIT,
    })
    return customers.map((customer) => {
      const label = personName(customer)
      return {
        value: customer.id,
        label,
        ...(label !== customer.email && { below: customer.email }),
      }
    })
  })

type Variant = { id: string; title: string | null; sku: string | null }

const variantChoice = (
  { id, title, sku }: Variant,
  product: { title: string } | null | undefined,
) => ({
  value: id,
  label: product?.title ?? title ?? id,
  below: [title, sku].filter(Boolean).join(" · "),
})

/** The variants of the barrels that the search of barrels finds, in its order. */
const findBarrelVariants = async (q: string): Promise<Found[]> => {
  const { barrels } = await callEndpoint(barrelEndpoints.adminListBarrels, {
    query: { q, limit: RESULT_LIMIT },
  })
  if (!barrels.length) return []
  const { products } = await sdk.admin.product.list({
    id: barrels.map(({ id }) => id),
    fields: "id,title,variants.id,variants.title,variants.sku",
    limit: RESULT_LIMIT,
  })
  return barrels.flatMap(({ id }) => {
    const product = products.find((each) => each.id === id)
    return (product?.variants ?? []).map((variant) => variantChoice(variant, product))
  })
}

const findVariants = async (q: string): Promise<Found[]> => {
  const { variants } = await sdk.admin.productVariant.list({
    q,
    fields: "id,title,sku,product.title",
    limit: RESULT_LIMIT,
  })
  return variants.map((variant) => variantChoice(variant, variant.product))
}

/** Barrels in the language of the trade, then what else Medusa sells by that name. */
export const useVariantSearch = (text: string) =>
  useFound("variants", text, async (q) => {
    const found = (await Promise.all([findBarrelVariants(q), findVariants(q)])).flat()
    return [...new Map(found.map((choice) => [choice.value, choice])).values()].slice(
      0,
      RESULT_LIMIT,
    )
  })

/** The regions of the store, each of which has a currency. */
export const useRegions = () =>
  useQuery({
    queryKey: [...CHOICES, "regions"],
    queryFn: async (): Promise<Choice[]> => {
      const { regions } = await sdk.admin.region.list({
        fields: "id,name,currency_code",
        limit: 1000,
        order: "name",
      })
      return regions.map(({ id, name, currency_code }) => ({
        value: id,
        label: `${name} (${currency_code.toUpperCase()})`,
      }))
    },
  })
