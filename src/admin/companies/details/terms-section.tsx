import { Container } from "@medusajs/ui"
import { useState } from "react"
import type { AdminCompany } from "../../../contracts/company"
import { SectionRow } from "../../components/section-row"
import { TextLink } from "../../components/text-link"
import { useText } from "../../lib/use-text"
import { useCustomerGroups } from "../api"
import { EditMenu, SectionHeader } from "../../components/section-header"
import { TermsDrawer } from "./terms-drawer"
import { useNetDays } from "./use-net-days"

const GroupLink = ({ id }: { id: string }) => {
  const { data: groups } = useCustomerGroups()
  return (
    <TextLink to={`/customer-groups/${id}`}>
      {groups?.find(({ value }) => value === id)?.label ?? id}
    </TextLink>
  )
}

/** On what terms the company buys. */
export const TermsSection = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const netDays = useNetDays()
  const [isEditing, setEditing] = useState(false)
  const { terms, customer_group_id: group } = company
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("companies.terms.title")}>
        <EditMenu onEdit={() => setEditing(true)} />
      </SectionHeader>
      <SectionRow title={t("companies.terms.pay_by_invoice")}>
        {t(terms.pay_by_invoice ? "values.yes" : "values.no")}
      </SectionRow>
      <SectionRow title={t("companies.terms.net_days")}>{netDays(terms.net_days)}</SectionRow>
      <SectionRow title={t("companies.terms.approval_required")}>
        {t(company.approval_required ? "values.yes" : "values.no")}
      </SectionRow>
      <SectionRow title={t("companies.terms.customer_group_id")}>
        {group ? <GroupLink id={group} /> : t("companies.terms.noGroup")}
      </SectionRow>
      {isEditing && <TermsDrawer company={company} onClose={() => setEditing(false)} />}
    </Container>
  )
}
