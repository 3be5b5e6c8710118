import type { MedusaContainer } from "@medusajs/framework/types"
import type { MailKind } from "../../../modules/mail/types"
import type { NewMail } from "../../../modules/mail/mail"
import { mailService } from "../../../modules/mail"
import { composeMessage } from "../../../modules/mail/messages"
import type { QuoteData } from "../../../modules/mail/messages/data"
import { quoteService } from "../../../modules/quote"
import type { EventRow, QuoteRow } from "../../../modules/quote/rows"
import { revisionNumber } from "../../../modules/quote/rules/number"
import { listApproverEmails, retrieveCustomerEmail } from "../../../queries/company/members"
import { isoOrNull, within } from "../../../shared/moment"
import {
  QUOTE_ACCEPTED,
  QUOTE_APPROVAL_REJECTED,
  QUOTE_APPROVAL_REQUESTED,
  QUOTE_COUNTERED,
  QUOTE_MESSAGE_POSTED,
  QUOTE_REJECTED,
  QUOTE_REMINDER,
  QUOTE_REQUESTED,
  QUOTE_SENT,
  QUOTE_WITHDRAWN,
} from "../../quote/events"
import { adminLink, storefrontLink } from "./links"
import { localeFor, staffAddresses, unique } from "./recipients"
import { type RowSource } from "./source"

/** The kinds whose data is that of a quote. */
type QuoteKind = Extract<
  MailKind,
  `quote_${string}` | `approval_${string}` | `staff_quote_${string}`
>

type Occasion = { event: EventRow; quote: QuoteRow }

type QuoteSource = {
  kind: QuoteKind
  events: readonly string[]
  /** Entries of the audit trail that it follows from. */
  where: Record<string, unknown>
  recipients: (container: MedusaContainer, occasion: Occasion) => Promise<string[]>
}

const isForStaff = (kind: QuoteKind) => kind.startsWith("staff_")

/** What was said with an action, in the language it was said in; nothing of internal notes. */
const wordsOf = async (
  container: MedusaContainer,
  events: readonly EventRow[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = events.flatMap(({ changes }) => {
    const id = changes?.message_id
    return typeof id === "string" ? [id] : []
  })
  if (!ids.length) return new Map()
  const messages = await quoteService(container).listMillesimeQuoteMessages({
    id: ids,
    is_internal: false,
  })
  return new Map(messages.map(({ id, text }) => [id, text]))
}

const contentOf = (
  container: MedusaContainer,
  kind: QuoteKind,
  quote: QuoteRow,
  message: string | null,
) => {
  const locale = isForStaff(kind)
    ? mailService(container).defaultLocale
    : localeFor(container, quote.locale)
  const data: QuoteData = {
    number: quote.number,
    buyer: quote.company_name ?? quote.email,
    total: quote.total,
    currency_code: quote.currency_code,
    valid_until: isoOrNull(quote.valid_until),
    message,
    url: isForStaff(kind)
      ? adminLink(container, `/quotes/${quote.id}`)
      : storefrontLink(container, "quote", { id: quote.id }),
  }
  return { locale, content: composeMessage(kind, data, locale) }
}

const mailsOf = (
  kind: QuoteKind,
  cause_id: string,
  quote: QuoteRow,
  { locale, content }: Pick<NewMail, "locale" | "content">,
  addresses: readonly string[],
): NewMail[] =>
  unique(addresses).map((to) => ({
    kind,
    cause_id,
    to,
    locale,
    content,
    quote_id: quote.id,
    company_id: quote.company_id,
    ...(!isForStaff(kind) && { customer_id: quote.customer_id }),
  }))

/** The offer as a file, as the revision keeps it. */
const documentOf = ({ event, quote }: Occasion): Pick<NewMail, "attachments"> => {
  const { revision } = event
  const filename = `${revisionNumber(quote.number, revision)}.pdf`
  return { attachments: [{ type: "quote_document", quote_id: quote.id, revision, filename }] }
}

const loadOccasions = async (container: MedusaContainer, ids: string[]): Promise<Occasion[]> => {
  const service = quoteService(container)
  const events = await service.listMillesimeQuoteEvents({ id: ids })
  const quotes = await service.listMillesimeQuotes({
    id: [...new Set(events.map(({ quote_id }) => quote_id))],
  })
  return events.flatMap((event) => {
    const quote = quotes.find(({ id }) => id === event.quote_id)
    return quote ? [{ event, quote }] : []
  })
}

/** Messages about what was done with a quote: the causes are the entries of its audit trail. */
const quoteSource = ({ kind, events, where, recipients }: QuoteSource): RowSource => ({
  kind,
  events,
  find: async (container, period, quote_id) => {
    const rows = await quoteService(container).listMillesimeQuoteEvents(
      { ...where, ...(quote_id && { quote_id }), created_at: within(period) },
      { select: ["id"] },
    )
    return rows.map(({ id }) => id)
  },
  write: async (container, ids) => {
    const occasions = await loadOccasions(container, ids)
    const words = await wordsOf(
      container,
      occasions.map(({ event }) => event),
    )
    const mails = occasions.map(async (occasion) => {
      const { event, quote } = occasion
      const message = words.get(String(event.changes?.message_id)) ?? null
      // An internal note, or one that was deleted.
      if (event.kind === "message" && message === null) return []
      const content = contentOf(container, kind, quote, message)
      const addresses = await recipients(container, occasion)
      const attachments = kind === "quote_sent" ? documentOf(occasion) : {}
      return mailsOf(kind, event.id, quote, content, addresses).map((mail) => ({
        ...mail,
        ...attachments,
      }))
    })
    return (await Promise.all(mails)).flat()
  },
})

const buyer = async (_: MedusaContainer, { quote }: Occasion) => [quote.email]

const staff = (container: MedusaContainer, { quote }: Occasion) =>
  staffAddresses(container, [quote.owner_id])

const approvers = async (container: MedusaContainer, { event, quote }: Occasion) =>
  quote.company_id ? listApproverEmails(container, quote.company_id, event.actor_id) : []

/** The member whose acceptance was approved or refused. */
const applicant = async (container: MedusaContainer, { quote }: Occasion) => {
  const [request] = await quoteService(container).listMillesimeQuoteEvents(
    { quote_id: quote.id, kind: "ask_approval" },
    { take: 1, select: ["actor_id"], order: { created_at: "DESC" } },
  )
  const email = request?.actor_id && (await retrieveCustomerEmail(container, request.actor_id))
  return email ? [email] : []
}

const REQUEST = { kind: "request", actor: "buyer" }

/** A reminder is written into the quote itself, once per validity. */
const reminderSource = (kind: "quote_reminder" | "quote_expiring", days: string): RowSource => {
  const remindedAt = (quote: Pick<QuoteRow, "reminders">) => {
    const at = quote.reminders?.[days]
    return typeof at === "string" ? new Date(at) : undefined
  }
  return {
    kind,
    events: [QUOTE_REMINDER],
    find: async (container, { since, until }, id) => {
      const quotes = await quoteService(container).listMillesimeQuotes(
        {
          ...(id && { id }),
          status: ["sent", "pending_approval"],
          valid_until: { $gt: new Date() },
          reminders: { $ne: null },
        },
        { select: ["id", "current_revision", "reminders"] },
      )
      return quotes
        .filter((quote) => {
          const at = remindedAt(quote)
          return at && at >= since && at <= until
        })
        .map(({ id, current_revision }) => `${id}:${current_revision}`)
    },
    write: async (container, causeIds) => {
      const quotes = await quoteService(container).listMillesimeQuotes({
        id: causeIds.flatMap((id) => id.split(":")[0] ?? []),
      })
      return quotes.flatMap((quote) =>
        mailsOf(
          kind,
          `${quote.id}:${quote.current_revision}`,
          quote,
          contentOf(container, kind, quote, null),
          [quote.email],
        ),
      )
    },
  }
}

export const quoteSources: readonly RowSource[] = [
  quoteSource({
    kind: "quote_requested",
    events: [QUOTE_REQUESTED],
    where: REQUEST,
    recipients: buyer,
  }),
  quoteSource({
    kind: "staff_quote_requested",
    events: [QUOTE_REQUESTED],
    where: REQUEST,
    recipients: staff,
  }),
  quoteSource({
    kind: "quote_sent",
    events: [QUOTE_SENT],
    where: { kind: ["send", "extend"] },
    recipients: buyer,
  }),
  quoteSource({
    kind: "staff_quote_countered",
    events: [QUOTE_COUNTERED],
    where: { kind: "counter" },
    recipients: staff,
  }),
  quoteSource({
    kind: "staff_quote_accepted",
    events: [QUOTE_ACCEPTED],
    where: { kind: ["accept", "approve"], to: "accepted" },
    recipients: staff,
  }),
  quoteSource({
    kind: "quote_withdrawn",
    events: [QUOTE_WITHDRAWN],
    where: { kind: "withdraw", actor: "staff" },
    recipients: buyer,
  }),
  quoteSource({
    kind: "quote_rejected",
    events: [QUOTE_REJECTED],
    where: { kind: "reject", actor: "staff" },
    recipients: buyer,
  }),
  quoteSource({
    kind: "quote_message",
    events: [QUOTE_MESSAGE_POSTED],
    where: { kind: "message", actor: "staff" },
    recipients: buyer,
  }),
  quoteSource({
    kind: "staff_quote_message",
    events: [QUOTE_MESSAGE_POSTED],
    where: { kind: "message", actor: ["buyer", "approver"] },
    recipients: staff,
  }),
  quoteSource({
    kind: "approval_requested",
    events: [QUOTE_APPROVAL_REQUESTED],
    where: { kind: "ask_approval" },
    recipients: approvers,
  }),
  quoteSource({
    kind: "approval_granted",
    events: [QUOTE_ACCEPTED],
    where: { kind: "approve" },
    recipients: applicant,
  }),
  quoteSource({
    kind: "approval_rejected",
    events: [QUOTE_APPROVAL_REJECTED],
    where: { kind: "reject", actor: "approver" },
    recipients: applicant,
  }),
  reminderSource("quote_reminder", "7"),
  reminderSource("quote_expiring", "1"),
]
