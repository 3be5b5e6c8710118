import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { SectionHeader } from "../components/section-header"
import { SectionRow } from "../components/section-row"
import { TextLink } from "../components/text-link"
import { formatMoment, localeName } from "../lib/format"
import { useLanguage } from "../lib/language"
import { useText } from "../lib/use-text"
import { useOrderOrigin } from "../orders/api"

/** For which company an order is, of which quote it came, and which conditions of sale were accepted. */
const OrderOriginWidget = ({ data: order }: { data: { id: string } }) => {
  const t = useText()
  const { data } = useOrderOrigin(order.id)
  const language = useLanguage()
  const { millesime_company: company, millesime_quote: quote, accepted_terms: terms } = data ?? {}
  const poNumber = data?.metadata?.po_number
  if (!company && !quote && !terms) return null
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("quotes.widget.title")} />
      {company && (
        <SectionRow title={t("companies.company")}>
          <TextLink to={`/companies/${company.id}`}>{company.name}</TextLink>
        </SectionRow>
      )}
      {quote && (
        <SectionRow title={t("quotes.widget.quote")}>
          <TextLink to={`/quotes/${quote.id}`}>{quote.number}</TextLink>
        </SectionRow>
      )}
      {typeof poNumber === "string" && (
        <SectionRow title={t("quotes.fields.po_number")}>{poNumber}</SectionRow>
      )}
      {terms && (
        <SectionRow title={t("pages.terms.title")}>
          <TextLink to={`/pages/${terms.page_id}`}>
            {t("pages.terms.accepted", {
              revision: terms.revision,
              language: localeName(terms.locale, language),
              moment: formatMoment(terms.accepted_at, language),
            })}
          </TextLink>
        </SectionRow>
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "millesime:order-origin",
  zone: "order.details.side.before",
})

export default OrderOriginWidget
