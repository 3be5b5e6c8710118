/** Name of the search index of barrels, for `query.search({ entity })`. */
export const BARREL_INDEX = "barrel"

const suffix = (locale: string) => locale.toLowerCase().replace(/[^a-z0-9]+/g, "_")

/** The field of a text in a locale. The first locale's is the product's own: `title`, `title_en_us`. */
export const localizedField = (
  field: string,
  locale: string,
  locales: readonly string[],
): string =>
  locale === locales[0] || !locales.includes(locale) ? field : `${field}_${suffix(locale)}`

/** The lowest price of a barrel in a currency, without anybody's price list. */
export const priceField = (currency: string): string => `price_${currency}`

/** What that price would be without the price list that lowers it. */
export const originalPriceField = (currency: string): string => `original_price_${currency}`
