import { Button, Container, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCompany, adminCompanyEndpoints } from "../../../contracts/company"
import { SectionRow } from "../../components/section-row"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { VatStatusBadge } from "../badges"
import { SectionHeader } from "../../components/section-header"
import { VatStatusDrawer } from "./vat-status-drawer"

const VerifyButton = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const verify = useEndpointMutation(adminCompanyEndpoints.adminVerifyTaxId)

  const go = async () => {
    try {
      const { vat_status: status } = (await verify.mutateAsync({ params: { id: company.id } }))
        .company
      const tell = { valid: toast.success, invalid: toast.warning } as const
      const say = status === "valid" || status === "invalid" ? tell[status] : toast.info
      say(t(`companies.vat.answers.${status}`))
    } catch (error) {
      toast.error(t("toasts.failed"), { description: (error as Error).message })
    }
  }

  return (
    <Button size="small" variant="secondary" isLoading={verify.isPending} onClick={() => void go()}>
      {t("companies.vat.verify")}
    </Button>
  )
}

/** The VAT number, and what VIES said of it. */
export const VatSection = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("companies.vat.title")}>
        {company.vat_number && (
          <>
            <Button size="small" variant="transparent" onClick={() => setOpen(true)}>
              {t("companies.vat.setByHand")}
            </Button>
            <VerifyButton company={company} />
          </>
        )}
      </SectionHeader>
      {company.vat_number ? (
        <>
          <SectionRow title={t("companies.fields.vat_number")}>{company.vat_number}</SectionRow>
          <SectionRow title={t("columns.status")}>
            <VatStatusBadge status={company.vat_status} />
          </SectionRow>
          <SectionRow title={t("companies.vat.answered")}>
            {company.vat_checked_at
              ? formatMoment(company.vat_checked_at, language)
              : t("companies.vat.never")}
          </SectionRow>
        </>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("companies.vat.none")}
        </Text>
      )}
      {isOpen && <VatStatusDrawer company={company} onClose={() => setOpen(false)} />}
    </Container>
  )
}
