const ADDRESS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
]

/** Fields of an order that say who buys it and where it goes. */
export const ADDRESS_FIELDS = ADDRESS.flatMap((field) => [
  `shipping_address.${field}`,
  `billing_address.${field}`,
])
