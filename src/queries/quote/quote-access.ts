import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import { memberMay } from "../../modules/company/rules/rights"
import type { Principal, QuoteScope } from "../../modules/quote/commands"

/** Which quotes a customer has access to, and whether they may approve those of other members. */
export type QuoteAccess = {
  customer_id: string
  /** null: they buy for no company. */
  company_id: string | null
  scope: QuoteScope
  mayApprove: boolean
}

/**
 * A customer has access to their private quotes; a member also to the company's, all or their own
 * depending on the role. A former member's requests stay with the company, unless it was rejected.
 */
export const accessOf = async (
  container: MedusaContainer,
  customer_id: string,
): Promise<QuoteAccess> => {
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
  const seesAll = memberMay(member.role, "read_purchases_of_all")
  return {
    customer_id,
    company_id: company.id,
    scope: { any: [own, { company_id: company.id, ...(!seesAll && { customer_id }) }] },
    mayApprove: memberMay(member.role, "approve_purchases"),
  }
}

/** @throws DomainError `not_found` for a customer without a company, `forbidden` without the right */
export const approverAccessOf = async (
  container: MedusaContainer,
  customerId: string,
): Promise<QuoteAccess> => {
  const access = await accessOf(container, customerId)
  if (!access.company_id) throw new DomainError("not_found.membership")
  if (!access.mayApprove) throw new DomainError("forbidden.company_approver")
  return access
}

export const principalOf = (
  { customer_id, scope }: QuoteAccess,
  kind: "buyer" | "approver" = "buyer",
): Principal => ({ actor: { kind, id: customer_id }, scope })

/** The scope as a filter of a list. */
export const whereAccessible = ({ scope }: Pick<QuoteAccess, "scope">) => ({ $or: [...scope.any] })
