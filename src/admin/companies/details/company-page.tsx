import { DetailPage, TwoColumns } from "../../components/detail-page"
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
  const texts = {
    failed: t("companies.unavailable"),
    unknown: t("companies.unknown"),
    back: t("companies.showAll"),
  }
  return (
    <DetailPage query={useCompany(id)} texts={texts} list="/companies" hasSidebar>
      {(company) => (
        <TwoColumns
          key={id}
          main={
            <>
              <GeneralSection company={company} />
              <MemberSection company={company} />
              <QuoteSection company={company} />
              <OrderSection company={company} />
              <InviteSection company={company} />
              <VatCheckSection company={company} />
              <MessageSection of="company_id" id={company.id} />
            </>
          }
          side={
            <>
              <VatSection company={company} />
              <TermsSection company={company} />
            </>
          }
        />
      )}
    </DetailPage>
  )
}
