import { Container, Heading } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import type { AdminCompany } from "../../../contracts/company"
import { Address } from "../../components/address"
import { EditMenu } from "../../components/section-header"
import { SectionRows } from "../../components/section-row"
import { LINK, TextLink } from "../../components/text-link"
import { countryName, formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { CompanyStatusBadge } from "../badges"
import { CompanyActions } from "./company-actions"
import { EditCompanyDrawer } from "./edit-company-drawer"

/** What is known of the company; what is not stays out of the list. */
const Rows = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const language = useLanguage()
  const rows: [string, ReactNode][] = [
    [t("companies.fields.status_reason"), company.status_reason],
    [
      t("companies.fields.status_changed_at"),
      company.status_changed_at && formatMoment(company.status_changed_at, language),
    ],
    [t("companies.fields.country_code"), countryName(company.country_code, language)],
    [t("companies.fields.siren"), company.siren],
    [t("companies.fields.siret"), company.siret],
    [t("companies.fields.registration_number"), company.registration_number],
    [t("companies.fields.eori"), company.eori],
    [
      t("companies.fields.same_identity"),
      company.same_identity.length > 0 ? (
        <span key="same" className="flex flex-col">
          {company.same_identity.map(({ id, name, status }) => (
            <span key={id} className="flex items-center gap-x-2">
              <TextLink to={`/companies/${id}`}>{name}</TextLink>
              <CompanyStatusBadge status={status} />
            </span>
          ))}
        </span>
      ) : null,
    ],
    [
      t("companies.fields.email"),
      <a key="email" href={`mailto:${company.email}`} className={LINK}>
        {company.email}
      </a>,
    ],
    [
      t("companies.fields.phone"),
      <a key="phone" href={`tel:${company.phone}`} className={LINK}>
        {company.phone}
      </a>,
    ],
    [t("companies.fields.billing_address"), <Address key="a" address={company.billing_address} />],
    [t("columns.created"), formatMoment(company.created_at, language)],
  ]
  return <SectionRows rows={rows} />
}

export const GeneralSection = ({ company }: { company: AdminCompany }) => {
  const [isEditing, setEditing] = useState(false)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-center sm:justify-between">
        <div className="flex min-w-0 items-center gap-x-3">
          <Heading className="truncate" title={company.name}>
            {company.name}
          </Heading>
          <div className="shrink-0">
            <CompanyStatusBadge status={company.status} />
          </div>
        </div>
        <div className="flex shrink-0 items-center gap-x-2">
          <CompanyActions company={company} />
          <EditMenu onEdit={() => setEditing(true)} />
        </div>
      </div>
      <Rows company={company} />
      {isEditing && <EditCompanyDrawer company={company} onClose={() => setEditing(false)} />}
    </Container>
  )
}
