import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import type { CompanyRow } from "../../modules/company/rows"
import { mayBuy } from "../../modules/company/rules/status"

/** @throws DomainError `company_suspended`, also for a rejected company */
const throwIfInactive = ({ status }: Pick<CompanyRow, "status">): void => {
  if (mayBuy(status)) return
  throw new DomainError(status === "suspended" ? "company_suspended" : "company_suspended.rejected")
}

/**
 * The company that a customer buys for, if any.
 * @throws DomainError `company_suspended`
 */
export const findActiveCompanyOf = async (container: MedusaContainer, customerId: string) => {
  const company = await companyService(container).findBuyingCompany(customerId)
  if (company) throwIfInactive(company)
  return company
}

/**
 * Like `findActiveCompanyOf`, with all columns.
 * @returns null for a customer without a company
 * @throws DomainError `company_suspended`
 */
export const retrieveActiveCompanyOf = async (
  container: MedusaContainer,
  customerId: string,
): Promise<CompanyRow | null> => {
  const company = await findActiveCompanyOf(container, customerId)
  return company ? companyService(container).retrieveMillesimeCompany(company.id) : null
}

/** @throws DomainError `company_suspended`, also for a rejected company */
export const retrieveActiveCompany = async (
  container: MedusaContainer,
  id: string,
): Promise<CompanyRow> => {
  const company = await companyService(container).retrieveMillesimeCompany(id)
  throwIfInactive(company)
  return company
}
