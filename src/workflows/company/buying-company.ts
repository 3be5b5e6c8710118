import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiError } from "../../http/errors"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

/**
 * The company that a customer buys for, if any.
 * @throws ApiError `company_suspended`
 */
export const findCompanyThatMayBuy = async (container: MedusaContainer, customerId: string) => {
  const company = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .findBuyingCompany(customerId)
  if (company?.status === "suspended") {
    throw new ApiError("company_suspended", "Your company is suspended: it can't buy at present")
  }
  return company
}

/**
 * All that is known of it.
 * @throws ApiError `company_suspended`
 */
export const buyingCompanyOf = async (container: MedusaContainer, customerId: string) => {
  const company = await findCompanyThatMayBuy(container, customerId)
  return company
    ? container.resolve<CompanyModuleService>(COMPANY_MODULE).retrieveCompany(company.id)
    : null
}
