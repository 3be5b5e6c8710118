import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiError } from "../../http/errors"
import { COMPANY_MODULE } from "../../modules/company"
import { memberMay } from "../../modules/company/rules/rights"
import type CompanyModuleService from "../../modules/company/service"
import type { QuoteScope } from "../../modules/quote/acts"

/** Which quotes a customer reaches, and whether they may approve those of colleagues. */
export type Reach = { customer_id: string; scope: QuoteScope; mayApprove: boolean }

/**
 * A private customer reaches their own quotes; a member those of the company, all or their own by their
 * role. What a former member asked for stays with the company.
 */
export const reachOf = async (container: MedusaContainer, customer_id: string): Promise<Reach> => {
  const service = container.resolve<CompanyModuleService>(COMPANY_MODULE)
  const company = await service.findBuyingCompany(customer_id)
  const member = company && (await service.findMembership(customer_id))
  if (!company || !member) {
    return { customer_id, scope: { company_id: null, customer_id }, mayApprove: false }
  }
  const isForAll = memberMay(member.role, "read_purchases_of_all")
  return {
    customer_id,
    scope: { company_id: company.id, ...(!isForAll && { customer_id }) },
    mayApprove: memberMay(member.role, "approve_purchases"),
  }
}

/** @throws ApiError `not_found` for who belongs to no company, `forbidden` without the right */
export const reachOfApprover = async (
  container: MedusaContainer,
  customerId: string,
): Promise<Reach> => {
  const reach = await reachOf(container, customerId)
  if (!reach.scope.company_id) throw new ApiError("not_found", "You belong to no company")
  if (!reach.mayApprove) {
    throw new ApiError("forbidden", "Only admins and approvers of the company may do that")
  }
  return reach
}
