import type { PostalAddress } from "../../documents/seller-and-buyer"

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
