import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type StoreDefaults = {
  sales_channel_ids: string[]
  /** Where stock goes when no location is named. */
  location_id: string | null
  shipping_profile_id: string | null
  currencies: string[]
}

/** What a new product gets where its creator says nothing. */
export const retrieveStoreDefaults = async (container: MedusaContainer): Promise<StoreDefaults> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: stores }, { data: profiles }, { data: locations }] = await Promise.all([
    query.graph({
      entity: "store",
      fields: [
        "default_sales_channel_id",
        "default_location_id",
        "supported_currencies.currency_code",
      ],
    }),
    query.graph({ entity: "shipping_profile", fields: ["id"], filters: { type: "default" } }),
    query.graph({ entity: "stock_location", fields: ["id"], pagination: { take: 1, skip: 0 } }),
  ])
  const store = stores[0]
  const currencies: { currency_code: string }[] = store?.supported_currencies ?? []
  return {
    sales_channel_ids: store?.default_sales_channel_id ? [store.default_sales_channel_id] : [],
    location_id: store?.default_location_id ?? locations[0]?.id ?? null,
    shipping_profile_id: profiles[0]?.id ?? null,
    currencies: currencies.map(({ currency_code }) => currency_code),
  }
}
