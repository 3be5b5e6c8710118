import type { SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex, search } from "@medusajs/framework/utils"
import { DIMENSIONS } from "../modules/barrel/types"
import { configuredOptions } from "../options/configured"
import {
  BARREL_INDEX,
  localizedField,
  originalPriceField,
  priceField,
} from "../barrel-search/fields"
import { consumeBarrelEvent, seedBarrels } from "../barrel-search/ingestion"
import { BARREL_INDEX_EVENTS } from "../barrel-search/change-sources"
import { ATTRIBUTE_CODES } from "../barrel-search/interpretation/wishes"
import { TRADE_SYNONYMS } from "../barrel-search/synonyms"

const options = configuredOptions()
const { locales, currencies } = options

const languageOption = (locale: string) => {
  const language = { fr: "french", en: "english" }[locale.slice(0, 2).toLowerCase()]
  return { "search-columns": { languages: language ? [language] : [] } }
}

const perLocale = <T>(field: string, property: (locale: string) => T): Record<string, T> =>
  Object.fromEntries(
    locales.map((locale) => [localizedField(field, locale, locales), property(locale)]),
  )

const text = (weight: number) => (locale: string) =>
  search.text().searchable({ weight }).providerOptions(languageOption(locale))

const code = () => search.keyword().filterable().facetable()
const whole = () =>
  search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["range", "stats"] })

const fields = search.define({
  id: search.keyword().filterable().sortable(),
  handle: search.keyword().filterable().searchable(),
  ...perLocale("title", text(3)),
  ...perLocale("sort_title", () => search.keyword().sortable().retrievable(false)),
  ...perLocale("subtitle", text(2)),
  ...perLocale("description", (locale) => text(1)(locale).retrievable(false)),
  thumbnail: search.keyword(),
  // Rates of tax may be a type's.
  product_type_id: search.keyword(),
  sku: search.keyword().array().filterable().searchable({ weight: 3 }),

  wood: code(),
  forest: code(),
  origin_country: code(),
  previous_contents: code().array(),
  format: code(),
  condition: code(),
  toast: code(),
  cooper: code().searchable({ weight: 2 }),
  volume_liters: whole(),
  year: whole(),
  fills: whole(),
  char_level: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["value", "range", "stats"] }),
  watertight: search.boolean().filterable().facetable(),
  empty_weight_kg: search.float(),
  ...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, search.integer()])),
  hs_code: search.keyword(),
  emptied_at: search.keyword(),
  min_quantity: search.integer(),
  quantity_step: search.integer(),
  lot_size: search.integer(),
  lead_time_days: search.integer(),
  labels: search.text().array().searchable({ weight: 2 }).retrievable(false),
  // What queries understood wish for, and the orders that apply where nobody asks for one.
  [ATTRIBUTE_CODES]: search.keyword().array().filterable().retrievable(false),
  use_order: search.integer().filterable().sortable().retrievable(false),
  shop_order: search.keyword().sortable().retrievable(false),
  // Of categories that visitors see, like `category_ids` below.
  category_names: search.text().array().searchable(),

  ...Object.fromEntries(
    currencies.map((currency) => [
      priceField(currency),
      search
        .float()
        .filterable()
        .sortable()
        .facetable({ types: ["range", "stats"] }),
    ]),
  ),
  ...Object.fromEntries(
    currencies.map((currency) => [originalPriceField(currency), search.float()]),
  ),
  // Where these are false, price and stock are read from the modules for each visitor.
  uniform_price: search.boolean(),
  uniform_stock: search.boolean(),
  available_quantity: search.integer().filterable().sortable(),
  in_stock: search.boolean().filterable().facetable(),
  category_ids: code().array(),
  staff_category_ids: search.keyword().array().filterable().retrievable(false),

  // Fields that restrict what a caller sees. Never facetable: Medusa drops a filter from the facet of
  // its own field, and would count barrels that the caller may not see.
  status: search.keyword().filterable(),
  sales_channel_ids: search.keyword().array().filterable().retrievable(false),
  in_stock_channel_ids: search.keyword().array().filterable().retrievable(false),

  created_at: search.date().filterable().sortable(),
  updated_at: search.date().filterable().sortable(),
  read_at: search.float().retrievable(false),
})

/**
 * The search index of barrels, drafts included: public endpoints must filter it by `status` and
 * `sales_channel_ids`. Works on any search provider; the one of this plugin,
 * `search-columns`, knows French and English, typos, the trade's synonyms and typed columns.
 */
export default defineSearchIndex({
  name: BARREL_INDEX,
  entity: "product",
  fields,
  settings: {
    typo_tolerance: {
      enabled: true,
      min_word_size_for_one_typo: 4,
      min_word_size_for_two_typos: 6,
    },
    provider_options: {
      "search-columns": { synonyms: TRADE_SYNONYMS, version_field: "read_at" },
    },
  },
  events: [...BARREL_INDEX_EVENTS],
  consume: (event, { container }) => consumeBarrelEvent(container, event, options),
  seed: ({ container, filters, last_key, catchup }: SearchTypes.SearchSeedContext) =>
    seedBarrels(container, options, { filters, last_key, since: catchup?.since }),
})
