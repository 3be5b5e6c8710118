import { textOrNull, textOrUndefined } from "./input-values"

type Field =
  | "first_name"
  | "last_name"
  | "company"
  | "address_1"
  | "address_2"
  | "postal_code"
  | "city"
  | "province"
  | "country_code"

/** The parts of an address that are asked for; the others stay as they are. */
export type AddressValues = Record<Field, string>

export type Address = Partial<Record<Field | "phone", string | null>>

export const DEFAULT_COUNTRY = "FR"

export const toAddressValues = (address?: Address | null): AddressValues => ({
  first_name: address?.first_name ?? "",
  last_name: address?.last_name ?? "",
  company: address?.company ?? "",
  address_1: address?.address_1 ?? "",
  address_2: address?.address_2 ?? "",
  postal_code: address?.postal_code ?? "",
  city: address?.city ?? "",
  province: address?.province ?? "",
  country_code: address?.country_code?.toUpperCase() ?? DEFAULT_COUNTRY,
})

/** An address as the API takes it; `before` has the parts that aren't asked for. */
export const toAddress = (values: AddressValues, before?: Address) => ({
  ...before,
  first_name: textOrNull(values.first_name),
  last_name: textOrNull(values.last_name),
  company: textOrNull(values.company),
  address_1: textOrUndefined(values.address_1),
  address_2: textOrNull(values.address_2),
  postal_code: textOrUndefined(values.postal_code),
  city: textOrUndefined(values.city),
  province: textOrNull(values.province),
  country_code: textOrUndefined(values.country_code),
})
