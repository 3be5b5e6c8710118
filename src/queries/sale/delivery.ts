import type { MedusaContainer } from "@medusajs/framework/types"
import { graph } from "../graph"

/**
 * How goods reach the buyer: on a pallet, by another carrier, or collected. `none`: nothing is to be
 * delivered.
 */
export type Delivery = "pallet" | "carrier" | "pickup" | "none"

type OptionRow = {
  provider_id: string | null
  type?: { code: string | null } | null
  service_zone?: { fulfillment_set?: { type: string | null } | null } | null
}

const PICKUP = /^(?:pick-?up|collect(?:ion)?)$/i
const PALLET_PROVIDER = /^pallet(?:_|$)/

const deliveryOf = ({ provider_id, type, service_zone }: OptionRow): Delivery => {
  const kinds = [service_zone?.fulfillment_set?.type, type?.code]
  if (kinds.some((kind) => kind && PICKUP.test(kind))) return "pickup"
  return PALLET_PROVIDER.test(provider_id ?? "") || type?.code === "pallet" ? "pallet" : "carrier"
}

/** From the one that needs to know the most about the buyer. */
const BY_NEEDS = ["pallet", "carrier", "pickup"] as const

/**
 * The delivery by shipping options; of several, the one that needs to know most about the buyer.
 * Without an option it is `carrier`: how is not agreed yet.
 */
export const retrieveDelivery = async (
  container: MedusaContainer,
  optionIds: readonly (string | null | undefined)[],
): Promise<Delivery> => {
  const ids = optionIds.filter((id) => typeof id === "string")
  if (!ids.length) return "carrier"
  const rows = await graph<OptionRow>(container, {
    entity: "shipping_option",
    fields: ["id", "provider_id", "type.code", "service_zone.fulfillment_set.type"],
    filters: { id: ids },
  })
  const deliveries = rows.map(deliveryOf)
  return BY_NEEDS.find((kind) => deliveries.includes(kind)) ?? "carrier"
}
