import { type Formats, siren } from "./formats"
import type { Buyer, PostalAddress, Seller } from "./seller-and-buyer"
import type { Texts } from "./texts"

type Maybe = string | null | undefined

const joined = (parts: Maybe[], separator = " "): string =>
  parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(separator)

/** Where the postal code stands behind the town. */
const CODE_LAST = new Set(["au", "ca", "gb", "ie", "nz", "us"])

const townOf = ({ city, province, postal_code, country_code }: PostalAddress): string =>
  CODE_LAST.has(country_code?.toLowerCase() ?? "")
    ? joined([joined([city, province], ", "), postal_code])
    : joined([joined([postal_code, city]), province], ", ")

const addressLines = (address: PostalAddress, formats: Formats): string[] => [
  joined([address.address_1]),
  joined([address.address_2]),
  joined([townOf(address), address.country_code && formats.country(address.country_code)], ", "),
]

const filled = (lines: string[]): string[] => lines.filter(Boolean)

const numbered = (label: string, value: Maybe): string => (value ? `${label}\u00A0${value}` : "")

/** Who somebody is: the name, and what follows it line by line. */
export type Identity = { name: string; lines: string[] }

export const sellerIdentity = (seller: Seller, texts: Texts, formats: Formats): Identity => ({
  name: seller.name,
  lines: filled([
    joined([seller.legal_form]),
    ...(seller.address ? addressLines(seller.address, formats) : []),
    numbered(texts.siren, seller.siren && siren(seller.siren)),
    joined([seller.registration]),
    numbered(texts.vat_number, seller.vat_number),
    joined([seller.email]),
    joined([seller.phone]),
  ]),
})

export const buyerIdentity = (buyer: Buyer, texts: Texts, formats: Formats): Identity => {
  const { company, billing_address: address } = buyer
  return {
    name: company?.name ?? buyer.name,
    lines: filled([
      company ? joined([buyer.name]) : "",
      ...(address ? addressLines(address, formats) : []),
      numbered(texts.siren, company?.siren && siren(company.siren)),
      numbered(texts.registration_number, company?.registration_number),
      numbered(texts.vat_number, company?.vat_number),
      joined([buyer.email]),
      joined([address?.phone]),
    ]),
  }
}

/** Who takes the goods, as a carrier reads it. */
export const deliveryIdentity = (address: PostalAddress, formats: Formats): Identity => {
  const [name = "", ...rest] = filled([
    joined([address.company]),
    joined([address.first_name, address.last_name]),
    ...addressLines(address, formats),
    joined([address.phone]),
  ])
  return { name, lines: rest }
}

/** The line that identifies a seller at the foot of each page. */
export const legalLine = (seller: Seller, texts: Texts, formats: Formats): string =>
  joined(
    [
      joined([seller.name, seller.legal_form], ", "),
      seller.address && joined(filled(addressLines(seller.address, formats)), ", "),
      numbered(texts.siren, seller.siren && siren(seller.siren)),
      seller.registration,
      numbered(texts.vat_number, seller.vat_number),
    ],
    " · ",
  )
