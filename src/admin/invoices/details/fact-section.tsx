import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminInvoiceDetails } from "../../../contracts/invoice"
import { Below } from "../../components/cells"
import { SectionHeader } from "../../components/section-header"
import { SectionRows } from "../../components/section-row"
import { TextLink } from "../../components/text-link"
import { formatDay } from "../../lib/format"
import { useFormat } from "../../lib/use-format"
import { OrderLink } from "../../quotes/details/order-link"

/** Whose it is, when and why it was issued; what is not known stays out. */
export const FactSection = ({ invoice }: { invoice: AdminInvoiceDetails }) => {
  const { t, language } = useFormat()
  const { buyer, corrects, due_on, supplied_on, reason } = invoice
  const day = (value: string | null) => value && formatDay(value, language)
  const rows: [string, ReactNode][] = [
    [
      t("invoices.fields.buyer"),
      <span key="buyer">
        {buyer.company_name ?? buyer.name}
        <Below text={buyer.email} />
      </span>,
    ],
    [t("invoices.fields.siren"), buyer.siren],
    [t("invoices.fields.vat_number"), buyer.vat_number],
    [t("invoices.fields.order"), <OrderLink key="order" id={invoice.order_id} />],
    [
      t("invoices.fields.corrects"),
      corrects && (
        <TextLink key="corrects" to={`/invoices/${corrects.id}`}>
          {corrects.number}
        </TextLink>
      ),
    ],
    [t("invoices.fields.issued_on"), day(invoice.issued_on)],
    [t("invoices.fields.supplied_on"), day(supplied_on)],
    [t("invoices.fields.due_on"), day(due_on)],
    [t("invoices.fields.cause"), t(`invoices.causes.${invoice.cause}`)],
    [t("invoices.fields.reason"), reason],
  ]
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("invoices.about")} />
      <SectionRows rows={rows} />
    </Container>
  )
}
