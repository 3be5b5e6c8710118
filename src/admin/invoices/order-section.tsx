import { Alert, Button, Container } from "@medusajs/ui"
import { type AdminInvoiceView, adminInvoiceEndpoints } from "../../contracts/invoice"
import { Notice } from "../components/notice"
import { SectionHeader } from "../components/section-header"
import { TextLink } from "../components/text-link"
import { formatDay } from "../lib/format"
import { asSentence, translateError } from "../lib/translate-message"
import { useConfirmedAction } from "../lib/use-confirmed-action"
import { useEndpointMutation } from "../lib/use-endpoint"
import { useFormat } from "../lib/use-format"
import { useText } from "../lib/use-text"
import { useInvoiceProblem, useOrderInvoices } from "./api"
import { InvoiceBadge } from "./badges"

const InvoiceRow = ({ invoice }: { invoice: AdminInvoiceView }) => {
  const { t, money, language } = useFormat()
  const { id, kind, number, issued_on, total, currency_code } = invoice
  const amount = kind === "credit_note" ? -total : total
  return (
    <li className="text-ui-fg-subtle txt-compact-small flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
      <span className="min-w-24">{t(`invoices.kinds.${kind}`)}</span>
      <TextLink to={`/invoices/${id}`}>{number}</TextLink>
      <span>{formatDay(issued_on, language)}</span>
      <InvoiceBadge invoice={invoice} />
      <span className="ml-auto">{money({ amount, currency_code })}</span>
    </li>
  )
}

const IssueButton = ({ orderId }: { orderId: string }) => {
  const t = useText()
  const confirm = useConfirmedAction()
  const issue = useEndpointMutation(adminInvoiceEndpoints.adminIssueInvoice)
  const ask = () =>
    confirm(
      {
        title: t("invoices.widget.question"),
        description: t("invoices.widget.consequence"),
        confirmText: t("invoices.widget.issue"),
        variant: "confirmation",
      },
      () => issue.mutateAsync({ params: { id: orderId }, body: {} }),
      t("invoices.widget.issued"),
    )
  return (
    <Button size="small" variant="secondary" isLoading={issue.isPending} onClick={() => void ask()}>
      {t("invoices.widget.issue")}
    </Button>
  )
}

const ProblemNotice = ({ orderId }: { orderId: string }) => {
  const t = useText()
  const { data: problem } = useInvoiceProblem(orderId)
  if (!problem) return null
  const { params, ...error } = problem
  const text =
    error.code === "unexpected"
      ? t("invoices.widget.unexpected")
      : translateError({ ...error, ...(params && { params }) })
  return (
    <div className="px-6 py-4">
      <Alert variant="warning">{asSentence(text)}</Alert>
    </div>
  )
}

/** The invoices and credit notes of an order, or the button that issues the first. */
export const OrderInvoices = ({ orderId }: { orderId: string }) => {
  const t = useText()
  const { data: invoices, error } = useOrderInvoices(orderId)
  if (!invoices && !error) return null
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("invoices.title")}>
        {invoices?.every(({ kind }) => kind !== "invoice") && <IssueButton orderId={orderId} />}
      </SectionHeader>
      <ProblemNotice orderId={orderId} />
      {invoices?.length ? (
        <ul className="divide-y">
          {invoices.map((invoice) => (
            <InvoiceRow key={invoice.id} invoice={invoice} />
          ))}
        </ul>
      ) : (
        <div className="px-6 py-8">
          {error ? (
            <Notice heading={t("invoices.widget.failed")} hint={error.message} />
          ) : (
            <Notice heading={t("invoices.widget.none")} />
          )}
        </div>
      )}
    </Container>
  )
}
