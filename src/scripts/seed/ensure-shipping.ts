import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
} from "@medusajs/medusa/core-flows"
import { graph } from "../../queries/graph"
import { PALLET_ZONES } from "./data"

const PROVIDER = "pallet_pallet"
const SET = "Palettes"

const ensureShippingProfile = async (container: MedusaContainer): Promise<string> => {
  const [present] = await graph<{ id: string }>(container, {
    entity: "shipping_profile",
    fields: ["id"],
    filters: { type: "default" },
  })
  if (present) return present.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return result[0]?.id ?? ""
}

const ensureFulfillmentSet = async (container: MedusaContainer) => {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [present] = await fulfillment.listFulfillmentSets(
    { name: SET },
    { take: 1, relations: ["service_zones"] },
  )
  if (present) return present
  return fulfillment.createFulfillmentSets({
    name: SET,
    type: "shipping",
    service_zones: PALLET_ZONES.map(({ name, countries }) => ({
      name,
      geo_zones: countries.map((country_code) => ({ type: "country" as const, country_code })),
    })),
  })
}

/** Pallets by weight band to every country the shop sells to, and pick-up of what was agreed. */
export const ensureShipping = async (
  container: MedusaContainer,
  stockLocationId: string,
): Promise<void> => {
  const profileId = await ensureShippingProfile(container)
  const set = await ensureFulfillmentSet(container)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
  ])
  const [option] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({ service_zone: { fulfillment_set: { id: set.id } } }, { take: 1 })
  if (option) return
  const zoneOf = new Map(set.service_zones.map(({ name, id }) => [name, id]))
  await createShippingOptionsWorkflow(container).run({
    input: PALLET_ZONES.map(({ name, bands }) => ({
      name: `Palette — ${name}`,
      price_type: "calculated" as const,
      service_zone_id: zoneOf.get(name) ?? "",
      shipping_profile_id: profileId,
      provider_id: PROVIDER,
      type: { label: "Palette", description: "Livraison sur palette", code: "pallet" },
      data: { id: "pallet", bands },
      rules: [
        { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
  })
}
