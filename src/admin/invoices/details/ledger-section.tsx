import { Container } from "@medusajs/ui"
import type { AdminInvoiceDetails } from "../../../contracts/invoice"
import { Below } from "../../components/cells"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import { SectionRow } from "../../components/section-row"
import { TextLink } from "../../components/text-link"
import { formatDay } from "../../lib/format"
import { useFormat } from "../../lib/use-format"

/** What was paid, refunded and credited, and what is left of it. */
export const LedgerSection = ({ invoice }: { invoice: AdminInvoiceDetails }) => {
  const { t, money, moment, language } = useFormat()
  const { entries, credit_notes, balance, currency_code } = invoice
  const amountOf = (amount: number) => money({ amount, currency_code })
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("invoices.ledger.title")} />
      {!entries.length && !credit_notes.length && (
        <div className="px-6 py-8">
          <Notice heading={t("invoices.ledger.none")} />
        </div>
      )}
      {entries.map(({ id, kind, amount, occurred_at }) => (
        <SectionRow key={id} title={t(`invoices.ledger.${kind}`)}>
          {amountOf(kind === "refund" ? -amount : amount)}
          <Below text={moment(occurred_at)} />
        </SectionRow>
      ))}
      {credit_notes.map(({ id, number, total, issued_on }) => (
        <SectionRow key={id} title={t("invoices.kinds.credit_note")}>
          {amountOf(-total)} · <TextLink to={`/invoices/${id}`}>{number}</TextLink>
          <Below text={formatDay(issued_on, language)} />
        </SectionRow>
      ))}
      <SectionRow title={t("invoices.ledger.balance")}>
        <span className="text-ui-fg-base font-medium">{amountOf(balance)}</span>
      </SectionRow>
    </Container>
  )
}
