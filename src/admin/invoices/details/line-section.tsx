import { Container, Table } from "@medusajs/ui"
import type { AdminInvoiceDetails } from "../../../contracts/invoice"
import { Below } from "../../components/cells"
import { SectionHeader } from "../../components/section-header"
import { SectionRow } from "../../components/section-row"
import { formatPercent } from "../../lib/format"
import { useFormat } from "../../lib/use-format"

const RATE_DECIMALS = 2

type Props = { invoice: AdminInvoiceDetails }

const Lines = ({ invoice: { lines, currency_code } }: Props) => {
  const { t, money, number, language } = useFormat()
  const amountOf = (amount: number) => money({ amount, currency_code })
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("invoices.lines.item")}</Table.HeaderCell>
            {(["quantity", "unit_price", "tax", "subtotal"] as const).map((column) => (
              <Table.HeaderCell key={column} className="text-right">
                {t(`invoices.lines.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {lines.map(({ id, title, sku, quantity, unit_price, tax_rate, subtotal }) => (
            <Table.Row key={id}>
              <Table.Cell className="whitespace-normal py-2">
                {title}
                {sku && <Below text={sku} />}
              </Table.Cell>
              <Table.Cell className="text-right">{number(quantity)}</Table.Cell>
              <Table.Cell className="text-right">{amountOf(unit_price)}</Table.Cell>
              <Table.Cell className="text-right">
                {formatPercent(tax_rate, language, RATE_DECIMALS)}
              </Table.Cell>
              <Table.Cell className="text-right">{amountOf(subtotal)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** What was invoiced or credited, and the VAT by rate. */
export const LineSection = ({ invoice }: Props) => {
  const { t, money, language } = useFormat()
  const { currency_code, subtotal, taxes, total } = invoice
  const amountOf = (amount: number) => money({ amount, currency_code })
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("invoices.lines.title")} />
      <Lines invoice={invoice} />
      <SectionRow title={t("invoices.totals.net")}>{amountOf(subtotal)}</SectionRow>
      {taxes.map(({ rate, category, base, amount, mention }) => (
        <SectionRow
          key={`${rate}${category}`}
          title={t("invoices.totals.vat", {
            rate: formatPercent(rate, language, RATE_DECIMALS),
            base: amountOf(base),
          })}
        >
          {amountOf(amount)}
          {mention && <Below text={mention} />}
        </SectionRow>
      ))}
      <SectionRow title={t("invoices.totals.total")}>
        <span className="text-ui-fg-base font-medium">{amountOf(total)}</span>
      </SectionRow>
    </Container>
  )
}
