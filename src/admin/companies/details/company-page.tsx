import { PageSkeleton } from "../../components/page-skeleton"
import { Unavailable } from "../../components/unavailable"
import { useText } from "../../lib/use-text"
import { MessageSection } from "../../messages/message-section"
import { useCompany } from "../api"
import { GeneralSection } from "./general-section"
import { InviteSection } from "./invite-section"
import { MemberSection } from "./member-section"
import { OrderSection } from "./order-section"
import { QuoteSection } from "./quote-section"
import { TermsSection } from "./terms-section"
import { VatCheckSection } from "./vat-check-section"
import { VatSection } from "./vat-section"

export const CompanyPage = ({ id }: { id: string }) => {
  const t = useText()
  const { data: company, error } = useCompany(id)
  if (!company) {
    const texts = {
      failed: t("companies.unavailable"),
      unknown: t("companies.unknown"),
      back: t("companies.showAll"),
    }
    // A look that fails after another leaves the last known state on the page.
    return error ? (
      <Unavailable error={error} texts={texts} list="/companies" />
    ) : (
      <PageSkeleton hasSidebar />
    )
  }
  return (
    <div
      key={id}
      className="flex w-full flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px] xl:items-start"
    >
      <div className="flex min-w-0 flex-col gap-y-3">
        <GeneralSection company={company} />
        <MemberSection company={company} />
        <QuoteSection company={company} />
        <OrderSection company={company} />
        <InviteSection company={company} />
        <VatCheckSection company={company} />
        <MessageSection of="company_id" id={company.id} />
      </div>
      <div className="flex min-w-0 flex-col gap-y-3">
        <VatSection company={company} />
        <TermsSection company={company} />
      </div>
    </div>
  )
}
