import { FetchError } from "@medusajs/js-sdk"
import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Notice } from "../../components/notice"
import { useText } from "../../lib/use-text"
import { useCompany } from "../api"
import { GeneralSection } from "./general-section"
import { InviteSection } from "./invite-section"
import { MemberSection } from "./member-section"
import { TermsSection } from "./terms-section"
import { VatCheckSection } from "./vat-check-section"
import { VatSection } from "./vat-section"

const Unavailable = ({ error }: { error: Error }) => {
  const t = useText()
  const isUnknown = error instanceof FetchError && error.status === 404
  return (
    <Container className="py-16">
      <Notice
        heading={t(isUnknown ? "companies.unknown" : "companies.unavailable")}
        hint={isUnknown ? undefined : error.message}
      >
        <Button size="small" variant="secondary" asChild>
          <Link to="/companies">{t("companies.showAll")}</Link>
        </Button>
      </Notice>
    </Container>
  )
}

export const CompanyPage = ({ id }: { id: string }) => {
  const { data: company, error } = useCompany(id)
  // A look that fails after another leaves the last known state on the page.
  if (!company) return error && <Unavailable error={error} />
  return (
    <div
      key={id}
      className="flex w-full flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px] xl:items-start"
    >
      <div className="flex min-w-0 flex-col gap-y-3">
        <GeneralSection company={company} />
        <MemberSection company={company} />
        <InviteSection company={company} />
        <VatCheckSection company={company} />
      </div>
      <div className="flex min-w-0 flex-col gap-y-3">
        <VatSection company={company} />
        <TermsSection company={company} />
      </div>
    </div>
  )
}
