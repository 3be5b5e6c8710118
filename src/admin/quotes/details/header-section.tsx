import { ArrowDownTray } from "@medusajs/icons"
import { Button, Container, Heading, Text, Tooltip } from "@medusajs/ui"
import { Fragment } from "react"
import { Link } from "react-router-dom"
import { type AdminQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { formatMoney } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useDownload } from "../../lib/use-download"
import { useText } from "../../lib/use-text"
import { HeldStockBadge, QuoteStatusBadge } from "../badges"
import { personName } from "../../lib/person-name"
import { ValidUntil } from "../valid-until"
import { QuoteActions } from "./quote-actions"

const DocumentButton = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  const { start, isLoading } = useDownload()
  const { id, number, sent_revision: sent } = quote
  const download = () =>
    start(
      adminQuoteEndpoints.adminGetQuoteDocument,
      { params: { id, number: String(sent?.number) } },
      `${sent?.display_number ?? number}.pdf`,
    )
  const button = (
    <Button
      size="small"
      variant="secondary"
      disabled={!sent}
      isLoading={isLoading}
      onClick={() => void download()}
    >
      <ArrowDownTray />
      {t("quotes.document.title")}
    </Button>
  )
  if (sent) return button
  return (
    <Tooltip content={t("quotes.document.notYet")}>
      {/* A disabled button can't be pointed at. */}
      <span tabIndex={0} aria-label={t("quotes.document.notYet")}>
        {button}
      </span>
    </Tooltip>
  )
}

/** What the buyer has been offered or has asked for, and the draft where it comes to something else. */
const totalsOf = ({ sent_revision: sent, request, total }: AdminQuote) => [
  ...(sent ? [{ label: "quotes.totals.offered", amount: sent.total } as const] : []),
  ...(!sent && request.items.length
    ? [{ label: "quotes.totals.requested", amount: request.total } as const]
    : []),
  ...(total === (sent ?? request).total
    ? []
    : [{ label: "quotes.totals.draft", amount: total } as const]),
]

/** Whose it is, what it comes to, and until when. */
const Summary = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  const language = useLanguage()
  const { company, customer, status, currency_code } = quote
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle flex flex-wrap gap-x-1.5">
      <span>{company?.name ?? personName(customer)}</span>
      {totalsOf(quote).map(({ label, amount }) => (
        <Fragment key={label}>
          <span aria-hidden>·</span>
          <span>{t(label, { total: formatMoney({ amount, currency_code }, language) })}</span>
        </Fragment>
      ))}
      {quote.valid_until && (
        <>
          <span aria-hidden>·</span>
          <span>
            {t("quotes.validUntil")} <ValidUntil status={status} validUntil={quote.valid_until} />
          </span>
        </>
      )}
    </Text>
  )
}

const OrderButton = ({ id }: { id: string }) => (
  <Button size="small" variant="secondary" asChild>
    <Link to={`/orders/${id}`}>{useText()("quotes.showOrder")}</Link>
  </Button>
)

export const HeaderSection = ({ quote }: { quote: AdminQuote }) => (
  <Container className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-center sm:justify-between">
    <div className="flex min-w-0 flex-col gap-y-1">
      <div className="flex items-center gap-x-3">
        <Heading>{quote.number}</Heading>
        <QuoteStatusBadge status={quote.status} />
        {quote.holds_stock && <HeldStockBadge />}
      </div>
      <Summary quote={quote} />
    </div>
    <div className="flex shrink-0 flex-wrap items-center gap-2">
      <DocumentButton quote={quote} />
      <QuoteActions quote={quote} />
      {quote.order_id && <OrderButton id={quote.order_id} />}
    </div>
  </Container>
)
