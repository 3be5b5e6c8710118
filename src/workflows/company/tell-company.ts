import type { MedusaContainer } from "@medusajs/framework/types"
import { companyService } from "../../modules/company"
import { type Decision, decisionMessage, invitationMessage } from "../../modules/company/messages"
import { listAdminEmails } from "../../queries/company/members"
import { languageOf } from "../../shared/language"
import { linkTo } from "../../shared/link-to"
import { sendEmail } from "../notification/send-email"

/** Tells a company's address and its admins what staff decided. */
export const tellDecision = async (
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
    email: decisionMessage(message, languageOf(locale)),
    resource: { id, type: "company" },
  })
}

/** Sends an invitation with its token, which is kept nowhere else. */
export const sendInvitation = async (
  container: MedusaContainer,
  { id, token }: { id: string; token: string },
): Promise<void> => {
  const service = companyService(container)
  const { company, email, role, expires_at } = await service.retrieveMillesimeCompanyInvite(id, {
    relations: ["company"],
  })
  const url = linkTo(service.options.storefront_url, `/company-invites/${token}`)
  await sendEmail(container, {
    to: [email],
    template: "company-invited",
    email: invitationMessage(
      { company: company.name, role, expires_at, url, token },
      languageOf(company.locale),
    ),
    resource: { id, type: "company_invite" },
  })
}
