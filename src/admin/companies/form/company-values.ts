import type { AddressInput, AdminCompany } from "../../../contracts/company"
import { changedEntries, textOrNull, textOrUndefined } from "../../components/form/input-values"

/** The parts of an address that are asked for; the others stay as they are. */
export type AddressValues = Record<Exclude<keyof AddressInput, "phone">, string>

export type CompanyValues = {
  name: string
  country_code: string
  siren: string
  siret: string
  vat_number: string
  email: string
  phone: string
  billing_address: AddressValues
}

const DEFAULT_COUNTRY = "FR"

const toAddressValues = (address?: AdminCompany["billing_address"]): AddressValues => ({
  first_name: address?.first_name ?? "",
  last_name: address?.last_name ?? "",
  company: address?.company ?? "",
  address_1: address?.address_1 ?? "",
  address_2: address?.address_2 ?? "",
  postal_code: address?.postal_code ?? "",
  city: address?.city ?? "",
  province: address?.province ?? "",
  country_code: address?.country_code.toUpperCase() ?? DEFAULT_COUNTRY,
})

export const toCompanyValues = (company?: AdminCompany): CompanyValues => ({
  name: company?.name ?? "",
  country_code: company?.country_code ?? DEFAULT_COUNTRY,
  siren: company?.siren ?? "",
  siret: company?.siret ?? "",
  vat_number: company?.vat_number ?? "",
  email: company?.email ?? "",
  phone: company?.phone ?? "",
  billing_address: toAddressValues(company?.billing_address),
})

/** An address as the API takes it; `before` has the parts that aren't asked for. */
const toAddress = (values: AddressValues, before?: AdminCompany["billing_address"]) => ({
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

/** A company as the API takes it; `before` is what it replaces. */
export const toCompanyBody = (values: CompanyValues, before?: AdminCompany) => ({
  name: textOrUndefined(values.name),
  country_code: textOrUndefined(values.country_code),
  siren: textOrNull(values.siren),
  siret: textOrNull(values.siret),
  vat_number: textOrNull(values.vat_number),
  email: textOrUndefined(values.email),
  phone: textOrUndefined(values.phone),
  billing_address: toAddress(values.billing_address, before?.billing_address),
})

/** Only what was changed: what others changed meanwhile stays. */
export const toCompanyChanges = (values: CompanyValues, before: AdminCompany) =>
  changedEntries(toCompanyBody(values, before), toCompanyBody(toCompanyValues(before), before))
