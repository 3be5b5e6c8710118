import { Container, Text } from "@medusajs/ui"
import type { AdminQuote } from "../../../contracts/quote"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import { formatDay } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { dayInFrance } from "../validity"
import type { Differences } from "./differences"
import { LineTable } from "./line-table"
import { OfferDetails } from "./offer-details"
import { Totals } from "./totals"

type SeenSectionProps = { quote: AdminQuote; differences: Differences }

/** What the buyer sees: the revision sent last, or else what was asked for. */
export const BuyerViewSection = ({ quote, differences }: SeenSectionProps) => {
  const t = useText()
  const language = useLanguage()
  const { sent_revision: sent, request, currency_code: currency } = quote
  const seen = sent ?? request
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t(sent ? "quotes.seen.title" : "quotes.seen.request")}>
        <Text size="small" leading="compact" className="text-ui-fg-muted">
          {sent
            ? t("quotes.seen.sent", {
                number: sent.display_number,
                day: formatDay(dayInFrance(sent.created_at), language),
              })
            : formatDay(dayInFrance(request.created_at), language)}
        </Text>
      </SectionHeader>
      {seen.items.length ? (
        <LineTable
          lines={seen.items}
          currency={currency}
          differences={differences}
          alone={{ label: t("quotes.seen.removed"), color: "red" }}
        />
      ) : (
        <div className="px-6 py-8">
          <Notice heading={t("quotes.seen.empty")} />
        </div>
      )}
      {seen.items.length > 0 && (
        <Totals offer={seen} currency={currency} differences={differences} />
      )}
      {sent && <OfferDetails offer={seen} differences={differences} />}
    </Container>
  )
}
