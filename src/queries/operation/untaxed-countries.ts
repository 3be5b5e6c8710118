import type { MedusaContainer } from "@medusajs/framework/types"
import { onProcessReset } from "../../shared/process-state"
import { graph } from "../graph"

/** Medusa's own tax provider, which knows no rate but those of the tax region. */
const SYSTEM_PROVIDER = "tp_system"

type TaxRegionRow = {
  country_code: string
  provider_id: string | null
  tax_rates?: { is_default: boolean }[] | null
}

const isTaxed = ({ provider_id, tax_rates }: TaxRegionRow): boolean =>
  (provider_id !== null && provider_id !== SYSTEM_PROVIDER) ||
  (tax_rates ?? []).some(({ is_default }) => is_default)

/**
 * Countries that the store sells or delivers to, in a region or a service zone, without a tax region or
 * a rate. Medusa would sell there without any tax; the checkout refuses it with `tax_missing`.
 * @returns ISO 3166-1 alpha-2 codes in upper case, sorted
 */
export const listUntaxedCountries = async (container: MedusaContainer): Promise<string[]> => {
  const [regions, zones, taxRegions] = await Promise.all([
    graph<{ countries?: { iso_2: string }[] }>(container, {
      entity: "region",
      fields: ["countries.iso_2"],
    }),
    graph<{ country_code: string }>(container, { entity: "geo_zone", fields: ["country_code"] }),
    graph<TaxRegionRow>(container, {
      entity: "tax_region",
      fields: ["country_code", "provider_id", "tax_rates.is_default"],
      filters: { province_code: null },
    }),
  ])
  const taxed = new Set(taxRegions.filter(isTaxed).map(({ country_code }) => country_code))
  const sold = [
    ...regions.flatMap(({ countries }) => (countries ?? []).map(({ iso_2 }) => iso_2)),
    ...zones.map(({ country_code }) => country_code),
  ]
  return [...new Set(sold)]
    .filter((country) => !taxed.has(country))
    .map((country) => country.toUpperCase())
    .sort((a, b) => a.localeCompare(b))
}

/** Monitoring asks every few seconds for what changes a few times a year. */
const MAX_AGE_MS = 60_000

let latest: { countries: Promise<string[]>; readAt: number } | undefined
onProcessReset(() => {
  latest = undefined
})

/** Like `listUntaxedCountries`, of at most a minute ago. */
export const listUntaxedCountriesLately = (container: MedusaContainer): Promise<string[]> => {
  const now = performance.now()
  if (latest && now - latest.readAt < MAX_AGE_MS) return latest.countries
  const read = { countries: listUntaxedCountries(container), readAt: now }
  latest = read
  read.countries.catch(() => {
    if (latest === read) latest = undefined
  })
  return read.countries
}
