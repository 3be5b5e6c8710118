import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { SectionHeader } from "../components/section-header"
import { SectionRow } from "../components/section-row"
import { TextLink } from "../components/text-link"
import { useText } from "../lib/use-text"
import { useOrderOrigin } from "../orders/api"

/** For which company an order is, and of which quote it came. */
const OrderOriginWidget = ({ data: order }: { data: { id: string } }) => {
  const t = useText()
  const { data } = useOrderOrigin(order.id)
  const { company, quote, metadata } = data ?? {}
  const poNumber = metadata?.po_number
  if (!company && !quote) return null
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
    </Container>
  )
}

export const config = defineWidgetConfig({
  id: "millesime:order-origin",
  zone: "order.details.side.before",
})

export default OrderOriginWidget
