import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiError } from "../../http/errors"
import { companyService } from "../../modules/company"
import { mayBuy } from "../../modules/company/rules/status"
import type { CompanyStatus } from "../../modules/company/types"

const throwIfMayNotBuy = ({ status }: { status: CompanyStatus }): void => {
  if (mayBuy(status)) return
  throw new ApiError(
    "company_suspended",
    status === "suspended"
      ? "Your company is suspended: it can't buy at present"
      : "The company was rejected: it can't buy",
  )
}

/**
 * The company that a customer buys for, if any.
 * @throws ApiError `company_suspended`
 */
export const findCompanyThatMayBuy = async (container: MedusaContainer, customerId: string) => {
  const company = await companyService(container).findBuyingCompany(customerId)
  if (company) throwIfMayNotBuy(company)
  return company
}

/**
 * All that is known of it.
 * @throws ApiError `company_suspended`
 */
export const buyingCompanyOf = async (container: MedusaContainer, customerId: string) => {
  const company = await findCompanyThatMayBuy(container, customerId)
  return company ? companyService(container).retrieveMillesimeCompany(company.id) : null
}

/**
 * A company for which something is bought, whoever its members are by now.
 * @throws ApiError `company_suspended`, of a rejected one, too
 */
export const retrieveCompanyThatMayBuy = async (container: MedusaContainer, id: string) => {
  const company = await companyService(container).retrieveMillesimeCompany(id)
  throwIfMayNotBuy(company)
  return company
}
