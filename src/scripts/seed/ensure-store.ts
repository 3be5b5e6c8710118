import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
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
const STRIPE_PAYMENT = "pp_stripe_stripe"

/** The channel the shop sells through, served by every publishable key that serves none yet. */
export const ensureSalesChannel = async (container: MedusaContainer): Promise<string> => {
  const [present] = await graph<{ id: string }>(container, {
    entity: "sales_channel",
    fields: ["id"],
    filters: { name: SALES_CHANNEL },
  })
  if (present) return present.id
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: SALES_CHANNEL }] },
  })
  const id = result[0]?.id ?? ""
  const keys = await graph<{ id: string; sales_channels?: { id: string }[] }>(container, {
    entity: "api_key",
    fields: ["id", "sales_channels.id"],
    filters: { type: "publishable" },
  })
  for (const key of keys) {
    // Medusa's own default channel sells nothing; a key of two channels can't tell stock.
    const remove = (key.sales_channels ?? []).map(({ id }) => id)
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [id], remove },
    })
  }
  return id
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
  if (present) return present.id
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [LOCATION] },
  })
  const id = result[0]?.id ?? ""
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  return id
}

type StoreRow = {
  default_location_id: string | null
  supported_currencies: { currency_code: string; is_default: boolean }[]
  supported_locales: { locale_code: string }[]
}

/**
 * Opens the store with the currencies and languages of the options. Later it only adds those that
 * are new among them: the rest is for staff to decide.
 */
export const ensureStoreSettings = async (
  container: MedusaContainer,
  options: PluginOptions,
  defaults: { default_sales_channel_id: string; default_location_id: string },
): Promise<void> => {
  const [store] = await graph<StoreRow>(container, {
    entity: "store",
    fields: ["default_location_id", "supported_currencies.*", "supported_locales.*"],
  })
  const opened = store?.default_location_id ? store : undefined
  const currencies = opened?.supported_currencies ?? []
  const locales = opened?.supported_locales ?? []
  const newCurrencies = options.currencies.filter(
    (code) => !currencies.some(({ currency_code }) => currency_code === code),
  )
  const newLocales = options.locales.filter(
    (code) => !locales.some(({ locale_code }) => locale_code === code),
  )
  if (opened && !newCurrencies.length && !newLocales.length) return
  await updateStoresWorkflow(container).run({
    input: {
      selector: {},
      update: {
        ...(!opened && { name: "Millésime Sans Frontières", ...defaults }),
        supported_currencies: [
          ...currencies.map(({ currency_code, is_default }) => ({ currency_code, is_default })),
          ...newCurrencies.map((currency_code, index) => ({
            currency_code,
            is_default: !opened && index === 0,
          })),
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

/** Regions in the currencies the store sells in, with the VAT of their countries. */
export const ensureRegions = async (
  container: MedusaContainer,
  currencies: readonly string[],
): Promise<void> => {
  const present = await graph<{ name: string }>(container, { entity: "region", fields: ["name"] })
  const names = new Set(present.map(({ name }) => name))
  const wanted = REGIONS.filter(
    ({ name, currency_code }) => !names.has(name) && currencies.includes(currency_code),
  )
  if (!wanted.length) return
  const payment_providers = await paymentProviders(container)
  await createRegionsWorkflow(container).run({
    input: {
      regions: wanted.map(({ name, currency_code, vat }) => ({
        name,
        currency_code,
        countries: Object.keys(vat),
        payment_providers,
        automatic_taxes: true,
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: wanted.flatMap(({ vat }) =>
      Object.entries(vat).map(([country_code, rate]) => ({
        country_code,
        provider_id: "tp_system",
        default_tax_rate: {
          code: `${country_code.toUpperCase()}-${rate}`,
          name: rate ? `VAT ${rate} %` : "Export",
          rate,
        },
      })),
    ),
  })
}
