import type { MedusaContainer } from "@medusajs/framework/types"
import { companyService } from "../../modules/company"
import { type Decision, decisionEmail, invitationEmail } from "../../modules/company/emails"
import { listAdminEmails } from "../../queries/company/members"
import { languageOf } from "../../shared/language"
import { linkTo } from "../../shared/link-to"
import { sendEmail } from "../notification/send-email"

/** Notifies a company's address and its admins of a decision. */
export const notifyOfDecision = async (
  container: MedusaContainer,
  id: string,
  kind: Decision["kind"],
): Promise<void> => {
  const { name, email, locale, status_reason } =
    await companyService(container).retrieveMillesimeCompany(id)
  const message = { kind, company: name, reason: status_reason }
  await sendEmail(container, {
    to: [email, ...(await listAdminEmails(container, id))],
    template: `company-${kind}`,
    email: decisionEmail(message, languageOf(locale)),
    resource: { id, type: "company" },
  })
}

/** Sends an invitation with its token, which is stored nowhere else. */
export const sendInvitation = async (
  container: MedusaContainer,
  { id, token }: { id: string; token: string },
): Promise<void> => {
  const service = companyService(container)
  const invite = await service.retrieveMillesimeCompanyInvite(id)
  const { email, role, expires_at } = invite
  const company = await service.retrieveMillesimeCompany(invite.company_id)
  const url = linkTo(service.options.storefront_url, `/company-invites/${token}`)
  await sendEmail(container, {
    to: [email],
    template: "company-invited",
    email: invitationEmail(
      { company: company.name, role, expires_at, url, token },
      languageOf(company.locale),
    ),
    resource: { id, type: "company_invite" },
  })
}
