/** Messages of errors about barrels and the stock of carts. */
export const barrelErrors = {} as const

/** What may be wrong with a value of a barrel. */
export const barrelValues = {
  none_not_alone: "`none` can't stand beside other contents",
  year_too_late: "can't be later than next year",
  not_hs_code: "must look like 4416.00",
  repeated_currency: "has a currency twice",
  repeated_location: "has a location twice",
  repeated_id: "has an id twice",
  not_web_address: "must be a web address",
  not_handle: "may hold small letters, digits and single hyphens",
} as const
