import type { MedusaContainer } from "@medusajs/framework/types"
import { graph } from "./graph"

export type StoreDefaults = {
  sales_channel_ids: string[]
  /** Default stock location. */
  location_id: string | null
  shipping_profile_id: string | null
  currencies: string[]
}

type StoreRow = {
  default_sales_channel_id: string | null
  default_location_id: string | null
  supported_currencies: { currency_code: string }[]
}

/** Defaults of a new product. */
export const retrieveStoreDefaults = async (container: MedusaContainer): Promise<StoreDefaults> => {
  const [[store], [profile], [location]] = await Promise.all([
    graph<StoreRow>(container, {
      entity: "store",
      fields: [
        "default_sales_channel_id",
        "default_location_id",
        "supported_currencies.currency_code",
      ],
    }),
    graph<{ id: string }>(container, {
      entity: "shipping_profile",
      fields: ["id"],
      filters: { type: "default" },
    }),
    graph<{ id: string }>(container, {
      entity: "stock_location",
      fields: ["id"],
      pagination: { take: 1, skip: 0 },
    }),
  ])
  return {
    sales_channel_ids: store?.default_sales_channel_id ? [store.default_sales_channel_id] : [],
    location_id: store?.default_location_id ?? location?.id ?? null,
    shipping_profile_id: profile?.id ?? null,
    currencies: (store?.supported_currencies ?? []).map(({ currency_code }) => currency_code),
  }
}
