export type PostalAddress = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
  /** ISO 3166-1 alpha-2, in any case. */
  country_code?: string | null
}

const line = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" ")

/** The lines of an address as on an envelope, with the country's name in the language of the locale. */
export const postalLines = (
  address: PostalAddress | null | undefined,
  locale: string,
): string[] => {
  if (!address) return []
  const { country_code } = address
  const country =
    country_code && new Intl.DisplayNames(locale, { type: "region" }).of(country_code.toUpperCase())
  return [
    address.company,
    line(address.first_name, address.last_name),
    address.address_1,
    address.address_2,
    line(address.postal_code, address.city),
    address.province,
    country,
  ].filter((text): text is string => Boolean(text))
}
