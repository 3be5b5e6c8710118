import type { SellerIdentity } from "../options"

/** A seller of whom only the name may be known. */
export type Seller = Pick<SellerIdentity, "name"> & Partial<SellerIdentity>

/** `country_code` is ISO 3166-1 alpha-2, in any case. */
export type PostalAddress = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
  country_code?: string | null
  phone?: string | null
}

export type BuyerCompany = {
  name: string
  siren: string | null
  /** Number in the commercial register of another country. */
  registration_number?: string | null
  vat_number: string | null
}

export type Buyer = {
  name: string
  email: string
  /** Null for a private person: the law between companies isn't quoted then. */
  company: BuyerCompany | null
  billing_address: PostalAddress | null
  shipping_address: PostalAddress | null
}
