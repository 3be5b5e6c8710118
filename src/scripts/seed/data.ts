const EU = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(
  " ",
)
const OVERSEAS = ["gf", "gp", "mq", "re", "yt"]

/** The regions of the demo shop. The rates of their countries are those of the tax provider. */
export const REGIONS = [
  { name: "Europe", currency_code: "eur", countries: [...EU, "mc", ...OVERSEAS, "ch", "no"] },
  { name: "United Kingdom", currency_code: "gbp", countries: ["gb"] },
  { name: "United States", currency_code: "usd", countries: ["us"] },
]

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
    name: { en: "France", fr: "France" },
    countries: ["fr", "mc"],
    bands: [
      { up_to_kg: 60, prices: { eur: 79 } },
      { up_to_kg: 150, prices: { eur: 119 } },
      { up_to_kg: 300, prices: { eur: 159 } },
      { up_to_kg: 600, prices: { eur: 219 } },
    ],
  },
  {
    name: { en: "European Union", fr: "Union européenne" },
    countries: EU.filter((country) => country !== "fr"),
    bands: [
      { up_to_kg: 60, prices: { eur: 119 } },
      { up_to_kg: 150, prices: { eur: 179 } },
      { up_to_kg: 300, prices: { eur: 249 } },
      { up_to_kg: 600, prices: { eur: 349 } },
    ],
  },
  {
    name: { en: "Switzerland and Norway", fr: "Suisse et Norvège" },
    countries: ["ch", "no"],
    bands: [
      { up_to_kg: 60, prices: { eur: 149 } },
      { up_to_kg: 150, prices: { eur: 219 } },
      { up_to_kg: 300, prices: { eur: 299 } },
      { up_to_kg: 600, prices: { eur: 419 } },
    ],
  },
  {
    name: { en: "French overseas departments", fr: "Départements d’outre-mer" },
    countries: OVERSEAS,
    bands: [
      { up_to_kg: 300, prices: { eur: 690 } },
      { up_to_kg: 600, prices: { eur: 990 } },
    ],
  },
  {
    name: { en: "United Kingdom", fr: "Royaume-Uni" },
    countries: ["gb"],
    bands: [
      { up_to_kg: 150, prices: { gbp: 229 } },
      { up_to_kg: 300, prices: { gbp: 329 } },
      { up_to_kg: 600, prices: { gbp: 449 } },
    ],
  },
  {
    name: { en: "United States", fr: "États-Unis" },
    countries: ["us"],
    bands: [
      { up_to_kg: 300, prices: { usd: 690 } },
      { up_to_kg: 600, prices: { usd: 990 } },
    ],
  },
]
