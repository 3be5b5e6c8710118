import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReceivedInvite, StoreCompany } from "../../contracts/company"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import { iso } from "../../shared/moment"
import { memberViews, retrieveMembership } from "./members"
import { retrieveSpending } from "./purchases"
import { companyView } from "./views"

/** @throws DomainError `not_found` for a customer without a company */
export const retrieveOwnCompany = async (
  container: MedusaContainer,
  customerId: string,
): Promise<StoreCompany> => {
  const membership = await retrieveMembership(container, customerId)
  const service = companyService(container)
  const [company, [member]] = await Promise.all([
    service.retrieveMillesimeCompany(membership.company_id),
    memberViews(container, [membership]),
  ])
  if (!member) throw new DomainError("not_found.membership")
  const spending = await retrieveSpending(container, membership)
  return { ...companyView(company), member, spending }
}

/** @throws DomainError `not_found`, also for an invitation that has been accepted or has expired */
export const retrieveReceivedInvite = async (
  container: MedusaContainer,
  tokenHash: string,
): Promise<ReceivedInvite> => {
  const [invite] = await companyService(container).listMillesimeCompanyInvites(
    {
      token_hash: tokenHash,
      accepted_at: null,
      expires_at: { $gt: new Date() },
      company: { status: ["pending", "approved"] },
    },
    { relations: ["company"], take: 1 },
  )
  if (!invite?.company) throw new DomainError("not_found.company_invite")
  const { company, email, role, expires_at } = invite
  return { company_name: company.name, email, role, expires_at: iso(expires_at) }
}
