import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiError } from "../../http/errors"
import { companyService } from "../../modules/company"
import { memberMay } from "../../modules/company/rules/rights"
import type { Actor, QuoteScope } from "../../modules/quote/acts"

/** Which quotes a customer reaches, and whether they may approve those of colleagues. */
export type Reach = {
  customer_id: string
  /** null: they buy for no company. */
  company_id: string | null
  scope: QuoteScope
  mayApprove: boolean
}

/**
 * A customer reaches what they asked for themselves; a member also the company's quotes, all or their own by their
 * role. What a former member asked for stays with the company, unless it was rejected and holds nobody.
 */
export const reachOf = async (container: MedusaContainer, customer_id: string): Promise<Reach> => {
  const service = companyService(container)
  const [company, member] = await Promise.all([
    service.findBuyingCompany(customer_id),
    service.findMembership(customer_id),
  ])
  const own = { company_id: null, customer_id }
  if (!company || !member) {
    const rejected = member ? [{ company_id: member.company_id, customer_id }] : []
    return { customer_id, company_id: null, scope: { any: [own, ...rejected] }, mayApprove: false }
  }
  const isForAll = memberMay(member.role, "read_purchases_of_all")
  return {
    customer_id,
    company_id: company.id,
    scope: { any: [own, { company_id: company.id, ...(!isForAll && { customer_id }) }] },
    mayApprove: memberMay(member.role, "approve_purchases"),
  }
}

/** @throws ApiError `not_found` for who belongs to no company, `forbidden` without the right */
export const reachOfApprover = async (
  container: MedusaContainer,
  customerId: string,
): Promise<Reach> => {
  const reach = await reachOf(container, customerId)
  if (!reach.company_id) throw new ApiError("not_found", "You belong to no company")
  if (!reach.mayApprove) {
    throw new ApiError("forbidden", "Only admins and approvers of the company may do that")
  }
  return reach
}

/** What an action needs to know of who reaches a quote. */
export const actorOf = (
  { customer_id, scope }: Reach,
  kind: "buyer" | "approver" = "buyer",
): { actor: Actor; scope: QuoteScope } => ({ actor: { kind, id: customer_id }, scope })

/** The scope as a filter of a list. */
export const inReach = ({ scope }: Pick<Reach, "scope">) => ({ $or: [...scope.any] })
