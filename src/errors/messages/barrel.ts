/** Messages of errors about barrels, their search index and the stock of carts. */
export const barrelErrors = {
  "not_found.barrel": "Barrel not found",
  barrel_archived: "An archived barrel cannot be changed",
  barrel_out_of_stock: "A barrel without stock cannot be published",
  "barrel_out_of_stock.new":
    "A new barrel needs stock to be published: give it stock, or create it as a draft",
  barrel_reserved:
    "Units of the barrel are reserved for orders: fulfil or cancel those first, or archive the barrel",
  "duplicate.product": '{field} "{value}" is already used by another product',
  insufficient_stock: "There is not enough stock left",
  "insufficient_stock.cart": "There is not enough stock left for the items in the cart",
  "locked.checkout_busy": "Many customers are buying these items at the moment: try again",
  "unavailable.search_index": "The search index is being built: try again in a moment",
} as const

/** What may be wrong with a value of a barrel. */
export const barrelValues = {
  contradicts: "contradicts {other}",
  hook_taken: "can't be set: another handler has the workflow hook {hook}",
  zero_price: "is 0: send allow_zero_price if that is meant",
  zero_list_price: "is 0: give barrels away by a promotion",
  none_not_alone: "`none` can't stand beside other contents",
  year_too_late: "can't be later than next year",
  not_hs_code: "must look like 4416.00",
  repeated_currency: "has a currency twice",
  repeated_location: "has a location twice",
  repeated_id: "has an id twice",
  not_web_address: "must be a web address",
  not_handle: "may hold small letters, digits and single hyphens",
  already_used: '"{value}" is already used by another product',
  unknown_sales_channel: "is not a sales channel of this store",
  unknown_category: "is not a category of this store",
  unknown_location: "is not a stock location of this store",
  no_default_location: "is required: the store has no default stock location",
  unknown_region: "is not a region of this store",
  not_in_region: "is not a country of the region",
  not_region_currency: "must be {currency}, the currency of the region",
  price_not_indexed: "must be one of {currencies} to find barrels by price",
  translations_unsupported: "require Medusa's translation module, which this store doesn't have",
  product_without_variant: "can't be set: the product has no variant yet",
  inventory_not_managed: "can't be set: the inventory of this product isn't managed",
  variant_without_price_set: "can't be set: the barrel's variant has no price set",
  below_reserved: "must be at least {reserved}: that many units are reserved for orders",
} as const
