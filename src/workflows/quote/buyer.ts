import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiError } from "../../http/errors"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

/**
 * The company that a customer buys for, if any.
 * @throws ApiError `company_suspended`
 */
export const buyingCompanyOf = async (container: MedusaContainer, customerId: string) => {
  const service = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const buying = await service.findBuyingCompany(customerId)
  if (buying?.status === "suspended") {
    throw new ApiError("company_suspended", "Your company is suspended: it can't buy at present")
  }
  return buying ? service.retrieveCompany(buying.id) : null
}
