import type { Client } from "../../support/client"

type Created<Name extends string> = Record<Name, { id: string }>

const defaultProfile = async (staff: Client): Promise<string> => {
  const { shipping_profiles } = await staff.succeed<{ shipping_profiles: { id: string }[] }>(
    "GET",
    "/admin/shipping-profiles?type=default",
  )
  if (shipping_profiles[0]) return shipping_profiles[0].id
  const { shipping_profile } = await staff.succeed<Created<"shipping_profile">>(
    "POST",
    "/admin/shipping-profiles",
    { name: "Goods", type: "default" },
  )
  return shipping_profile.id
}

/** What a shop needs to sell in France: a region, a stock location and a way to deliver. */
export const openHostShop = async (
  staff: Client,
  salesChannelId: string,
): Promise<{ locationId: string }> => {
  await staff.succeed("POST", "/admin/regions", {
    name: "France",
    currency_code: "eur",
    countries: ["fr"],
    payment_providers: ["pp_system_default"],
  })
  await staff.succeed("POST", "/admin/tax-regions", {
    country_code: "fr",
    provider_id: "tp_system",
    default_tax_rate: { name: "TVA", code: "tva", rate: 20 },
  })
  const { stock_location: location } = await staff.succeed<Created<"stock_location">>(
    "POST",
    "/admin/stock-locations",
    { name: "Cellar", address: { address_1: "1 rue", country_code: "fr" } },
  )
  const ofLocation = `/admin/stock-locations/${location.id}`
  await staff.succeed("POST", `${ofLocation}/sales-channels`, { add: [salesChannelId] })
  await staff.succeed("POST", `${ofLocation}/fulfillment-providers`, { add: ["manual_manual"] })
  const { stock_location: withSet } = await staff.succeed<{
    stock_location: { fulfillment_sets: { id: string }[] }
  }>("POST", `${ofLocation}/fulfillment-sets?fields=*fulfillment_sets`, {
    name: "Delivery",
    type: "shipping",
  })
  const setId = withSet.fulfillment_sets[0]!.id
  const { fulfillment_set: set } = await staff.succeed<{
    fulfillment_set: { service_zones: { id: string }[] }
  }>("POST", `/admin/fulfillment-sets/${setId}/service-zones`, {
    name: "France",
    geo_zones: [{ type: "country", country_code: "fr" }],
  })
  const profileId = await defaultProfile(staff)
  await staff.succeed("POST", "/admin/shipping-options", {
    name: "Carrier",
    service_zone_id: set.service_zones[0]!.id,
    shipping_profile_id: profileId,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Carrier", description: "Carrier", code: "carrier" },
    prices: [{ currency_code: "eur", amount: 10 }],
    rules: [],
  })
  return { locationId: location.id }
}

/** A product that is no barrel, as the host's staff would create it. @returns its variant's id */
export const createOrdinaryProduct = async (
  staff: Client,
  salesChannelId: string,
  locationId: string,
): Promise<string> => {
  const { product } = await staff.succeed<{
    product: { variants: { id: string; inventory_items: { inventory_item_id: string }[] }[] }
  }>("POST", "/admin/products?fields=*variants.inventory_items", {
    title: "Corkscrew",
    status: "published",
    shipping_profile_id: await defaultProfile(staff),
    sales_channels: [{ id: salesChannelId }],
    options: [{ title: "Size", values: ["One"] }],
    variants: [
      {
        title: "One",
        options: { Size: "One" },
        manage_inventory: true,
        prices: [{ currency_code: "eur", amount: 12 }],
      },
    ],
  })
  const [variant] = product.variants
  const item = variant!.inventory_items[0]!.inventory_item_id
  await staff.succeed("POST", `/admin/inventory-items/${item}/location-levels`, {
    location_id: locationId,
    stocked_quantity: 20,
  })
  return variant!.id
}
