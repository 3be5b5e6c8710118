import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createTranslationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { graph } from "../../queries/graph"
import { languageOf } from "../../shared/language"
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
      name: name.fr,
      geo_zones: countries.map((country_code) => ({ type: "country" as const, country_code })),
    })),
  })
}

/** The words of an option in a language. */
const TEXTS = {
  en: { pallet: "Pallet", delivery: "Delivery on a pallet" },
  fr: { pallet: "Palette", delivery: "Livraison sur palette" },
} as const

type ZonedSet = Awaited<ReturnType<typeof ensureFulfillmentSet>>

const createOptions = async (
  container: MedusaContainer,
  { service_zones }: ZonedSet,
  shipping_profile_id: string,
): Promise<void> => {
  const zoneOf = new Map(service_zones.map(({ name, id }) => [name, id]))
  const { pallet: label, delivery: description } = TEXTS.fr
  await createShippingOptionsWorkflow(container).run({
    input: PALLET_ZONES.map(({ name, bands }) => ({
      name: `${label} — ${name.fr}`,
      price_type: "calculated" as const,
      service_zone_id: zoneOf.get(name.fr) ?? "",
      shipping_profile_id,
      provider_id: PROVIDER,
      type: { label, description, code: "pallet" },
      data: { id: "pallet", bands },
      rules: [
        { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
  })
}

/** The names of the options in every language of the store but the one they are created in. */
const ensureTranslations = async (
  container: MedusaContainer,
  locales: readonly string[],
): Promise<void> => {
  const translation = container.resolve(Modules.TRANSLATION)
  const options = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions(
      { service_zone: { fulfillment_set: { name: SET } } },
      { relations: ["type", "service_zone"] },
    )
  const rows = locales
    .filter((locale) => languageOf(locale) === "en")
    .flatMap((locale_code) =>
      options.flatMap(({ id, type, service_zone }) => {
        const zone = PALLET_ZONES.find(({ name }) => name.fr === service_zone.name)
        if (!zone) return []
        const { pallet: label, delivery: description } = TEXTS.en
        const name = `${label} — ${zone.name.en}`
        return [
          { reference: "shipping_option", reference_id: id, locale_code, translations: { name } },
          {
            reference: "shipping_option_type",
            reference_id: type.id,
            locale_code,
            translations: { label, description },
          },
        ]
      }),
    )
  const present = await translation.listTranslations({
    reference_id: rows.map(({ reference_id }) => reference_id),
  })
  const keyOf = (row: { reference_id: string; locale_code: string }) =>
    `${row.reference_id} ${row.locale_code}`
  const translated = new Set(present.map(keyOf))
  const missing = rows.filter((row) => !translated.has(keyOf(row)))
  if (missing.length) {
    await createTranslationsWorkflow(container).run({ input: { translations: missing } })
  }
}

/** Pallets by weight band to every country the shop sells to. */
export const ensureShipping = async (
  container: MedusaContainer,
  stockLocationId: string,
  locales: readonly string[],
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
  if (!option) await createOptions(container, set, profileId)
  await ensureTranslations(container, locales)
}
