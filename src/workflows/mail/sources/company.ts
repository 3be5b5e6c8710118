import type { MedusaContainer } from "@medusajs/framework/types"
import { companyService } from "../../../modules/company"
import type { CompanyRow } from "../../../modules/company/rows"
import { COMPANY_ROLE_LABELS } from "../../../modules/company/vocabulary"
import { mailService } from "../../../modules/mail"
import type { NewMail } from "../../../modules/mail/mail"
import { composeMessage } from "../../../modules/mail/messages"
import { listAdminEmails } from "../../../queries/company/members"
import { languageOf } from "../../../shared/language"
import { iso, within } from "../../../shared/moment"
import {
  COMPANY_APPROVED,
  COMPANY_CREATED,
  COMPANY_REJECTED,
  COMPANY_SUSPENDED,
} from "../../company/events"
import { adminLink, storefrontLink } from "./links"
import { localeFor, staffAddresses, unique } from "./recipients"
import { type Period, type RowSource } from "./source"

/** Companies that a customer has registered, and that nobody has decided on. */
const findRegistered = async (container: MedusaContainer, period: Period, id?: string) => {
  const rows = await companyService(container).listMillesimeCompanies(
    {
      ...(id && { id }),
      registered_by: { $ne: null },
      status: "pending",
      created_at: within(period),
    },
    { select: ["id"] },
  )
  return rows.map(({ id }) => id)
}

const listCompanies = (container: MedusaContainer, ids: string[]): Promise<CompanyRow[]> =>
  companyService(container).listMillesimeCompanies({ id: ids })

/** The company's own address and those of its admins. */
const addressesOf = async (container: MedusaContainer, { id, email }: CompanyRow) =>
  unique([email, ...(await listAdminEmails(container, id))])

type CompanyKind =
  "company_registered" | "company_approved" | "company_rejected" | "company_suspended"

const mailsToCompany = async (
  container: MedusaContainer,
  company: CompanyRow,
  { kind, cause_id }: { kind: CompanyKind; cause_id: string },
): Promise<NewMail[]> => {
  const locale = localeFor(container, company.locale)
  const url = storefrontLink(container, "account")
  const reason = kind === "company_registered" ? null : company.status_reason
  const content = composeMessage(kind, { company: company.name, reason, url }, locale)
  const addresses = await addressesOf(container, company)
  return addresses.map((to) => ({ kind, cause_id, to, locale, content, company_id: company.id }))
}

export const companyRegistered: RowSource = {
  kind: "company_registered",
  events: [COMPANY_CREATED],
  find: findRegistered,
  write: async (container, ids) => {
    const companies = await listCompanies(container, ids)
    const mails = companies.map((company) =>
      mailsToCompany(container, company, { kind: "company_registered", cause_id: company.id }),
    )
    return (await Promise.all(mails)).flat()
  },
}

export const staffCompanyRegistered: RowSource = {
  kind: "staff_company_registered",
  events: [COMPANY_CREATED],
  find: findRegistered,
  write: async (container, ids) => {
    const locale = mailService(container).defaultLocale
    const [companies, addresses] = await Promise.all([
      listCompanies(container, ids),
      staffAddresses(container),
    ])
    return companies.flatMap(({ id, name, country_code, email }) => {
      const url = adminLink(container, `/companies/${id}`)
      const content = composeMessage(
        "staff_company_registered",
        { company: name, country_code, email, url },
        locale,
      )
      return addresses.map((to) => ({
        kind: "staff_company_registered" as const,
        cause_id: id,
        to,
        locale,
        content,
        company_id: id,
      }))
    })
  },
}

/** A company may be decided on again: the moment tells the decisions apart. */
const decisionId = ({ id, status_changed_at }: Pick<CompanyRow, "id" | "status_changed_at">) =>
  `${id}:${status_changed_at === null ? 0 : new Date(iso(status_changed_at)).getTime()}`

const DECISIONS = {
  approved: { kind: "company_approved", event: COMPANY_APPROVED },
  rejected: { kind: "company_rejected", event: COMPANY_REJECTED },
  suspended: { kind: "company_suspended", event: COMPANY_SUSPENDED },
} as const

const decisionSource = (status: keyof typeof DECISIONS): RowSource => {
  const { kind, event } = DECISIONS[status]
  return {
    kind,
    events: [event],
    find: async (container, period, id) => {
      const rows = await companyService(container).listMillesimeCompanies(
        { ...(id && { id }), status, status_changed_at: within(period) },
        { select: ["id", "status_changed_at"] },
      )
      return rows.map(decisionId)
    },
    write: async (container, causeIds) => {
      const companies = await listCompanies(
        container,
        causeIds.flatMap((id) => id.split(":")[0] ?? []),
      )
      const mails = companies
        .filter((company) => company.status === status && causeIds.includes(decisionId(company)))
        .map((company) =>
          mailsToCompany(container, company, { kind, cause_id: decisionId(company) }),
        )
      return (await Promise.all(mails)).flat()
    },
  }
}

export const companyApproved = decisionSource("approved")
export const companyRejected = decisionSource("rejected")
export const companySuspended = decisionSource("suspended")

/** An invitation to a company, whose token is stored nowhere but in the message until it is sent. */
export const writeInvitation = async (
  container: MedusaContainer,
  { id, token }: { id: string; token: string },
): Promise<NewMail> => {
  const service = companyService(container)
  const { company_id, email, role, expires_at } = await service.retrieveMillesimeCompanyInvite(id)
  const company = await service.retrieveMillesimeCompany(company_id)
  const locale = localeFor(container, company.locale)
  const content = composeMessage(
    "company_invitation",
    {
      company: company.name,
      role: COMPANY_ROLE_LABELS[role][languageOf(locale)],
      token,
      expires_at: iso(expires_at),
      url: storefrontLink(container, "company_invitation", { token }),
    },
    locale,
  )
  return {
    kind: "company_invitation",
    cause_id: id,
    to: email,
    locale,
    content,
    company_id,
    expires_at: new Date(expires_at),
  }
}
