import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { PluginOptions } from "../../options"
import { graph } from "../../queries/graph"
import { LOCATION, REGIONS, SALES_CHANNEL } from "./data"

const SYSTEM_PAYMENT = "pp_system_default"
const VAT_PROVIDER = "tp_vat_vat"
const STRIPE_PAYMENT = "pp_stripe_stripe"

type Channel = { id: string; name: string; description: string | null }

type StoreRow = {
  id: string
  default_sales_channel_id: string | null
  default_location_id: string | null
  supported_currencies: { currency_code: string; is_default: boolean }[]
  supported_locales: { locale_code: string }[]
}

export const retrieveStore = async (container: MedusaContainer): Promise<StoreRow> => {
  const [store] = await graph<StoreRow>(container, {
    entity: "store",
    fields: [
      "id",
      "default_sales_channel_id",
      "default_location_id",
      "supported_currencies.*",
      "supported_locales.*",
    ],
  })
  if (!store) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no store to open")
  return store
}

/** Medusa makes a channel before anybody sells anything. */
const isUntouched = async (container: MedusaContainer, { id, name, description }: Channel) => {
  if (name !== "Default Sales Channel" || description !== "Created by Medusa") return false
  const products = await graph(container, {
    entity: "product_sales_channel",
    fields: ["product_id"],
    filters: { sales_channel_id: id },
    pagination: { take: 1, skip: 0 },
  })
  return products.length === 0
}

/**
 * Whether nobody has opened the shop yet. Its default location is the mark of an open one; a shop
 * without it that sells through a channel of its own is somebody else's.
 */
export const isToBeOpened = async (
  container: MedusaContainer,
  { default_location_id, default_sales_channel_id }: StoreRow,
): Promise<boolean> => {
  if (default_location_id) return false
  if (!default_sales_channel_id) return true
  const [channel] = await graph<Channel>(container, {
    entity: "sales_channel",
    fields: ["id", "name", "description"],
    filters: { id: default_sales_channel_id },
  })
  return !channel || channel.name === SALES_CHANNEL || isUntouched(container, channel)
}

const createSalesChannel = async (container: MedusaContainer) => {
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: SALES_CHANNEL }] },
  })
  return result[0]?.id ?? ""
}

/** The channel the shop sells through, served by every publishable key that serves none yet. */
export const ensureSalesChannel = async (container: MedusaContainer): Promise<string> => {
  const [present] = await graph<{ id: string }>(container, {
    entity: "sales_channel",
    fields: ["id"],
    filters: { name: SALES_CHANNEL },
  })
  const id = present?.id ?? (await createSalesChannel(container))
  const keys = await graph<{ id: string; sales_channels?: Channel[] }>(container, {
    entity: "api_key",
    fields: ["id", "sales_channels.id", "sales_channels.name", "sales_channels.description"],
    filters: { type: "publishable" },
  })
  for (const key of keys) {
    const channels = key.sales_channels ?? []
    const untouched = await Promise.all(channels.map((channel) => isUntouched(container, channel)))
    if (untouched.includes(false)) continue
    // Medusa's own default channel sells nothing; a key of two channels can't tell stock.
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [id], remove: channels.map((channel) => channel.id) },
    })
  }
  return id
}

const createStockLocation = async (container: MedusaContainer) => {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [LOCATION] },
  })
  return result[0]?.id ?? ""
}

/** The place where barrels lie, serving the channel. */
export const ensureStockLocation = async (
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> => {
  const [present] = await graph<{ id: string }>(container, {
    entity: "stock_location",
    fields: ["id"],
    filters: { name: LOCATION.name },
  })
  const id = present?.id ?? (await createStockLocation(container))
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  return id
}

/** The name, the channel, the currencies and the languages of a new shop. */
export const setUpStore = async (
  container: MedusaContainer,
  { id }: StoreRow,
  { currencies, locales }: PluginOptions,
  salesChannelId: string,
): Promise<void> => {
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id },
      update: {
        name: "Millésime Sans Frontières",
        default_sales_channel_id: salesChannelId,
        supported_currencies: currencies.map((currency_code, index) => ({
          currency_code,
          is_default: index === 0,
        })),
        supported_locales: locales.map((locale_code) => ({ locale_code })),
      },
    },
  })
}

export const markAsOpen = async (
  container: MedusaContainer,
  { id }: StoreRow,
  default_location_id: string,
): Promise<void> => {
  await updateStoresWorkflow(container).run({
    input: { selector: { id }, update: { default_location_id } },
  })
}

/** Adds the currencies and languages that are new among the options: the rest is for staff to decide. */
export const extendStore = async (
  container: MedusaContainer,
  { id, supported_currencies: currencies, supported_locales: locales }: StoreRow,
  options: PluginOptions,
): Promise<void> => {
  const newCurrencies = options.currencies.filter(
    (code) => !currencies.some(({ currency_code }) => currency_code === code),
  )
  const newLocales = options.locales.filter(
    (code) => !locales.some(({ locale_code }) => locale_code === code),
  )
  if (!newCurrencies.length && !newLocales.length) return
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id },
      update: {
        supported_currencies: [
          ...currencies.map(({ currency_code, is_default }) => ({ currency_code, is_default })),
          ...newCurrencies.map((currency_code) => ({ currency_code, is_default: false })),
        ],
        supported_locales: [
          ...locales.map(({ locale_code }) => ({ locale_code })),
          ...newLocales.map((locale_code) => ({ locale_code })),
        ],
      },
    },
  })
}

const paymentProviders = async (container: MedusaContainer) => {
  const providers = await container
    .resolve(Modules.PAYMENT)
    .listPaymentProviders({ id: [SYSTEM_PAYMENT, STRIPE_PAYMENT], is_enabled: true })
  return providers.map(({ id }) => id)
}

type RegionRow = {
  id: string
  countries: { iso_2: string }[]
  payment_providers?: { id: string }[]
}

/** Stripe may come later than the regions. Medusa's own provider doesn't come back: it takes no money. */
const addStripe = async (container: MedusaContainer, regions: RegionRow[]) => {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const without = regions.filter(
    ({ payment_providers }) => !payment_providers?.some(({ id }) => id === STRIPE_PAYMENT),
  )
  if (!without.length) return
  await link.create(
    without.map(({ id }) => ({
      [Modules.REGION]: { region_id: id },
      [Modules.PAYMENT]: { payment_provider_id: STRIPE_PAYMENT },
    })),
  )
}

const ensureTaxRegions = async (container: MedusaContainer, countries: string[]) => {
  const present = await graph<{ country_code: string }>(container, {
    entity: "tax_region",
    fields: ["country_code"],
    filters: { country_code: countries },
  })
  const taxed = new Set(present.map(({ country_code }) => country_code))
  const missing = countries.filter((country_code) => !taxed.has(country_code))
  if (!missing.length) return
  await createTaxRegionsWorkflow(container).run({
    input: missing.map((country_code) => ({ country_code, provider_id: VAT_PROVIDER })),
  })
}

/**
 * Regions in the currencies the store sells in, with the tax regions of their countries. They are known by
 * their countries, since staff may rename them; one that staff have split up stays so.
 */
export const ensureRegions = async (
  container: MedusaContainer,
  currencies: readonly string[],
): Promise<void> => {
  const regions = await graph<RegionRow>(container, {
    entity: "region",
    fields: ["id", "countries.iso_2", "payment_providers.id"],
  })
  const ours = new Set(REGIONS.flatMap(({ countries }) => countries))
  const assigned = new Set(regions.flatMap(({ countries }) => countries.map(({ iso_2 }) => iso_2)))
  const providers = await paymentProviders(container)
  if (providers.includes(STRIPE_PAYMENT)) {
    const present = regions.filter(({ countries }) =>
      countries.some(({ iso_2 }) => ours.has(iso_2)),
    )
    await addStripe(container, present)
  }

  const wanted = REGIONS.filter(
    ({ currency_code, countries }) =>
      currencies.includes(currency_code) && !countries.some((code) => assigned.has(code)),
  )
  if (!wanted.length) return
  // Before the regions, which are the sign that both are there.
  await ensureTaxRegions(
    container,
    wanted.flatMap(({ countries }) => countries),
  )
  await createRegionsWorkflow(container).run({
    input: {
      regions: wanted.map(({ name, currency_code, countries }) => ({
        name,
        currency_code,
        countries,
        payment_providers: providers,
        automatic_taxes: true,
      })),
    },
  })
}
