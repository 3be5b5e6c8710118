/**
 * The demo shop. VAT rates are the standard ones of the member states, charged on distance sales to
 * consumers at the destination (Directive 2006/112/EC, art. 33; European Commission, VAT rates
 * applied in the Member States).
 */
export const REGIONS = [
  {
    name: "Europe",
    currency_code: "eur",
    vat: { fr: 20, at: 20, be: 21, de: 19, es: 21, ie: 23, it: 22, lu: 17, nl: 21, pt: 23 },
  },
  // Exports leave without VAT; the importer pays that of the country of arrival.
  { name: "United Kingdom", currency_code: "gbp", vat: { gb: 0 } },
  { name: "United States", currency_code: "usd", vat: { us: 0 } },
] as const

export const LOCATION = {
  name: "Chai de Bordeaux",
  address: {
    address_1: "12 quai des Tonneliers",
    city: "Bordeaux",
    postal_code: "33000",
    country_code: "fr",
  },
}

export const SALES_CHANNEL = "Millésime"

/** Prices of a pallet by weight, by the country it goes to. A pallet carries up to 600 kg. */
export const PALLET_ZONES = [
  {
    name: "France",
    countries: ["fr"],
    bands: [
      { up_to_kg: 60, prices: { eur: 79 } },
      { up_to_kg: 150, prices: { eur: 119 } },
      { up_to_kg: 300, prices: { eur: 159 } },
      { up_to_kg: 600, prices: { eur: 219 } },
    ],
  },
  {
    name: "Union européenne",
    countries: ["at", "be", "de", "es", "ie", "it", "lu", "nl", "pt"],
    bands: [
      { up_to_kg: 60, prices: { eur: 119 } },
      { up_to_kg: 150, prices: { eur: 179 } },
      { up_to_kg: 300, prices: { eur: 249 } },
      { up_to_kg: 600, prices: { eur: 349 } },
    ],
  },
  {
    name: "Royaume-Uni",
    countries: ["gb"],
    bands: [
      { up_to_kg: 150, prices: { gbp: 229 } },
      { up_to_kg: 300, prices: { gbp: 329 } },
      { up_to_kg: 600, prices: { gbp: 449 } },
    ],
  },
  {
    name: "États-Unis",
    countries: ["us"],
    bands: [
      { up_to_kg: 300, prices: { usd: 690 } },
      { up_to_kg: 600, prices: { usd: 990 } },
    ],
  },
]
