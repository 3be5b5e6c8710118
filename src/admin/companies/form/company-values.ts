import type { AdminCompany, CreateCompany } from "../../../contracts/company"
import { atMostLong, chosen, type Problems, required } from "../../components/form/problems"

/** The parts of an address that are asked for; the others stay as they are. */
type AddressPart =
  | "first_name"
  | "last_name"
  | "company"
  | "address_1"
  | "address_2"
  | "postal_code"
  | "city"
  | "province"
  | "country_code"

type AddressValues = Record<AddressPart, string>

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

const HOME = "FR"

const toAddressValues = (address?: AdminCompany["billing_address"]): AddressValues => ({
  first_name: address?.first_name ?? "",
  last_name: address?.last_name ?? "",
  company: address?.company ?? "",
  address_1: address?.address_1 ?? "",
  address_2: address?.address_2 ?? "",
  postal_code: address?.postal_code ?? "",
  city: address?.city ?? "",
  province: address?.province ?? "",
  country_code: address?.country_code.toUpperCase() ?? HOME,
})

export const toCompanyValues = (company?: AdminCompany): CompanyValues => ({
  name: company?.name ?? "",
  country_code: company?.country_code ?? HOME,
  siren: company?.siren ?? "",
  siret: company?.siret ?? "",
  vat_number: company?.vat_number ?? "",
  email: company?.email ?? "",
  phone: company?.phone ?? "",
  billing_address: toAddressValues(company?.billing_address),
})

const orNull = (text: string) => text.trim() || null

const toAddress = (
  values: AddressValues,
  before?: AdminCompany["billing_address"],
): CreateCompany["billing_address"] => ({
  ...before,
  first_name: orNull(values.first_name),
  last_name: orNull(values.last_name),
  company: orNull(values.company),
  address_1: values.address_1.trim(),
  address_2: orNull(values.address_2),
  postal_code: values.postal_code.trim(),
  city: values.city.trim(),
  province: orNull(values.province),
  country_code: values.country_code,
})

/** A company as the API takes it; `before` is what it replaces. */
export const toCompanyInput = (values: CompanyValues, before?: AdminCompany) => ({
  name: values.name.trim(),
  country_code: values.country_code,
  siren: orNull(values.siren),
  siret: orNull(values.siret),
  vat_number: orNull(values.vat_number),
  email: values.email.trim(),
  phone: values.phone.trim(),
  billing_address: toAddress(values.billing_address, before?.billing_address),
})

/** Only what was changed: what others changed meanwhile stays. */
export const toCompanyChanges = (
  values: CompanyValues,
  before: AdminCompany,
): Partial<ReturnType<typeof toCompanyInput>> => {
  const old: Record<string, unknown> = toCompanyInput(toCompanyValues(before), before)
  return Object.fromEntries(
    Object.entries(toCompanyInput(values, before)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field]),
    ),
  )
}

/** What can be told without the API, which knows the numbers of each country. */
export const companyProblems = ({ billing_address, ...values }: CompanyValues): Problems => ({
  name: required(values.name) ?? atMostLong(values.name, 200),
  country_code: chosen(values.country_code),
  email: required(values.email) ?? atMostLong(values.email, 254),
  phone: required(values.phone) ?? atMostLong(values.phone, 40),
  "billing_address.address_1":
    required(billing_address.address_1) ?? atMostLong(billing_address.address_1, 300),
  "billing_address.postal_code":
    required(billing_address.postal_code) ?? atMostLong(billing_address.postal_code, 20),
  "billing_address.city": required(billing_address.city) ?? atMostLong(billing_address.city, 200),
  "billing_address.country_code": chosen(billing_address.country_code),
})
