import type { AdminCompany } from "../../../contracts/company"
import {
  type AddressValues,
  DEFAULT_COUNTRY,
  toAddress,
  toAddressValues,
} from "../../components/form/address-values"
import { changedEntries, textOrNull, textOrUndefined } from "../../components/form/input-values"

export type CompanyValues = {
  name: string
  country_code: string
  siren: string
  siret: string
  vat_number: string
  eori: string
  registration_number: string
  email: string
  phone: string
  billing_address: AddressValues
}

export const toCompanyValues = (company?: AdminCompany): CompanyValues => ({
  name: company?.name ?? "",
  country_code: company?.country_code ?? DEFAULT_COUNTRY,
  siren: company?.siren ?? "",
  siret: company?.siret ?? "",
  vat_number: company?.vat_number ?? "",
  eori: company?.eori ?? "",
  registration_number: company?.registration_number ?? "",
  email: company?.email ?? "",
  phone: company?.phone ?? "",
  billing_address: toAddressValues(company?.billing_address),
})

/** A company as the API takes it; `before` is what it replaces. */
export const toCompanyBody = (values: CompanyValues, before?: AdminCompany) => ({
  name: textOrUndefined(values.name),
  country_code: textOrUndefined(values.country_code),
  siren: textOrNull(values.siren),
  siret: textOrNull(values.siret),
  vat_number: textOrNull(values.vat_number),
  eori: textOrNull(values.eori),
  registration_number: textOrNull(values.registration_number),
  email: textOrUndefined(values.email),
  phone: textOrUndefined(values.phone),
  billing_address: toAddress(values.billing_address, before?.billing_address),
})

/** Only what was changed: what others changed meanwhile stays. */
export const toCompanyChanges = (values: CompanyValues, before: AdminCompany) =>
  changedEntries(toCompanyBody(values, before), toCompanyBody(toCompanyValues(before), before))
