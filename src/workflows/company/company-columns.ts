import type { AddressInput, AdminUpdateCompany, RegisterCompany } from "../../contracts/company"
import { newVatState } from "../../modules/company/rules/vat-state"
import type { CompanyRow } from "../../modules/company/service"
import { identityOf, phoneOf } from "./identity"

const addressColumns = (address: AddressInput): Record<string, string | null> => ({
  first_name: null,
  last_name: null,
  company: null,
  address_2: null,
  province: null,
  phone: null,
  ...address,
})

/**
 * A new company as the module keeps it.
 * @throws ApiError `invalid_request`
 */
export const newCompanyColumns = (
  { name, email, phone, billing_address, ...typed }: RegisterCompany,
  locale: string,
) => {
  const identity = identityOf(typed)
  return {
    name,
    ...identity,
    ...newVatState(identity.vat_number, new Date()),
    email,
    phone: phoneOf(phone, identity.country_code),
    billing_address: addressColumns(billing_address),
    locale,
  }
}

/**
 * What a change of a company writes. Another VAT number is asked about anew.
 * @throws ApiError `invalid_request`
 */
export const changedCompanyColumns = (
  before: CompanyRow,
  {
    name,
    email,
    phone,
    billing_address,
    terms,
    approval_required,
    customer_group_id: _,
    ...typed
  }: AdminUpdateCompany,
) => {
  const identity = identityOf({ ...before, ...typed })
  return {
    ...identity,
    ...(identity.vat_number !== before.vat_number && newVatState(identity.vat_number, new Date())),
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone: phoneOf(phone, identity.country_code) }),
    ...(billing_address && { billing_address: addressColumns(billing_address) }),
    ...(approval_required !== undefined && { approval_required }),
    ...terms,
  }
}
