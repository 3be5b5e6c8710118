import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { type AdminQuote, type QuoteEvent, adminQuoteEndpoints } from "../../../contracts/quote"
import { ListSection, usePages } from "../../components/list-section"
import { formatDay, formatMoment, formatMoney, formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useLive } from "../../lib/live"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { QuoteStatusBadge } from "../badges"
import { personName } from "../../lib/person-name"
import { useDiscountText } from "../offer/use-discount-text"
import { useCustomerNames, useStaff } from "../use-staff"
import { dayInFrance } from "../validity"
import { eventText, type Words } from "./event-text"

const useWords = (quote: AdminQuote): Words => {
  const t = useText()
  const language = useLanguage()
  const staff = useStaff()
  const discount = useDiscountText(quote.currency_code)
  const { items, sent_revision, request, currency_code } = quote
  const lines = [...items, ...(sent_revision?.items ?? []), ...request.items]
  return {
    t,
    discount,
    number: (value) => formatNumber(value, language),
    money: (amount) => formatMoney({ amount, currency_code }, language),
    day: (moment) => formatDay(dayInFrance(moment), language),
    lineTitle: (wanted) => lines.find(({ id }) => id === wanted)?.title,
    staffName: (id) => staff.find(({ value }) => value === id)?.label,
  }
}

/** Who did it: by name, or else in what role. */
const useActorName = (
  { customer }: AdminQuote,
  words: Words,
  events: readonly QuoteEvent[],
): ((event: QuoteEvent) => string) => {
  const isBuyer = ({ actor }: QuoteEvent) => actor === "buyer" || actor === "approver"
  const customers = useCustomerNames(
    events
      .filter(isBuyer)
      .flatMap(({ actor_id }) => (actor_id === customer.id ? [] : (actor_id ?? []))),
  )
  return (event) => {
    const { actor, actor_id: id } = event
    if (id === customer.id) return personName(customer)
    const name = id && (isBuyer(event) ? customers.get(id) : words.staffName(id))
    return name || words.t(`quotes.actors.${actor}`)
  }
}

const helper = createDataTableColumnHelper<QuoteEvent>()

const useColumns = (nameOf: (event: QuoteEvent) => string, words: Words) => {
  const t = useText()
  const language = useLanguage()
  return [
    helper.accessor("created_at", {
      header: t("quotes.events.when"),
      cell: ({ getValue }) => formatMoment(getValue(), language),
    }),
    helper.accessor(nameOf, {
      id: "actor",
      header: t("quotes.events.who"),
      truncateTooltip: false,
      cell: ({ getValue }) => (
        <span title={getValue()} className="block max-w-32 truncate">
          {getValue()}
        </span>
      ),
    }),
    helper.accessor((event) => eventText(event, words), {
      id: "text",
      header: t("quotes.events.what"),
      truncateTooltip: false,
      cell: ({ row: { original }, getValue }) => (
        <div className="flex min-w-56 flex-col items-start gap-y-1 whitespace-normal py-3">
          <Text size="small" className="text-ui-fg-base">
            {getValue()}
          </Text>
          {original.from !== null && original.from !== original.to && (
            <QuoteStatusBadge status={original.to} />
          )}
        </div>
      ),
    }),
  ]
}

/** What was done, by whom and when, the latest first. */
export const EventSection = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  const pages = usePages()
  const { data, error } = useEndpoint(
    adminQuoteEndpoints.adminListQuoteEvents,
    { params: { id: quote.id }, query: pages.query },
    useLive(),
  )
  const words = useWords(quote)
  const nameOf = useActorName(quote, words, data?.events ?? [])
  return (
    <ListSection
      title={t("quotes.events.title")}
      texts={{ failed: t("quotes.events.failed"), none: t("quotes.events.none") }}
      columns={useColumns(nameOf, words)}
      rows={data?.events}
      count={data?.count}
      error={error}
      pages={pages}
    />
  )
}
