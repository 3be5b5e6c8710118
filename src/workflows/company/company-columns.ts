import { type ErrorDetail, detail } from "../../errors"
import type { AddressInput, AdminUpdateCompany, RegisterCompany } from "../../contracts/company"
import { newVatState } from "../../modules/company/rules/vat-state"
import type { CompanyRow } from "../../modules/company/rows"
import { checkIdentity, phoneOf, throwIfInvalid } from "./identity"

const addressColumns = (address: AddressInput): Record<string, string | null> => ({
  first_name: null,
  last_name: null,
  company: null,
  address_2: null,
  province: null,
  phone: null,
  ...address,
})

const phoneProblems = (phone: string | null | undefined): ErrorDetail[] =>
  phone === null ? [detail("phone", "not_phone")] : []

/**
 * The columns of a new company.
 * @throws DomainError `invalid_request` that names every wrong value
 */
export const newCompanyColumns = (
  { name, email, phone, billing_address, ...numbers }: RegisterCompany,
  locale: string,
) => {
  const { identity, problems } = checkIdentity(numbers)
  const number = phoneOf(phone, identity.country_code)
  throwIfInvalid([...problems, ...phoneProblems(number)])
  return {
    name,
    ...identity,
    ...newVatState(identity.vat_number, new Date()),
    email,
    phone: number as string,
    billing_address: addressColumns(billing_address),
    locale,
  }
}

/**
 * The columns that an update changes. A new VAT number is due for a check.
 * @throws DomainError `invalid_request` that names every wrong value
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
    ...numbers
  }: AdminUpdateCompany,
) => {
  const { identity, problems } = checkIdentity({ ...before, ...numbers })
  const number = phone === undefined ? undefined : phoneOf(phone, identity.country_code)
  throwIfInvalid([...problems, ...phoneProblems(number)])
  return {
    ...identity,
    ...(identity.vat_number !== before.vat_number && newVatState(identity.vat_number, new Date())),
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(number && { phone: number }),
    ...(billing_address && { billing_address: addressColumns(billing_address) }),
    ...(approval_required !== undefined && { approval_required }),
    ...terms,
  }
}
