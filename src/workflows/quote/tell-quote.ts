import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import { type QuoteMessageKind, quoteEmail } from "../../modules/quote/messages"
import type { MessageRow, QuoteRow } from "../../modules/quote/rows"
import { listApproverEmails } from "../../queries/company/members"
import { graph } from "../../queries/graph"
import { retrieveQuoteRow } from "../../queries/quote/admin"
import { languageOf } from "../../shared/language"
import { linkTo } from "../../shared/link-to"
import { sendEmail } from "../notification/send-email"

type ToBuyer = Extract<QuoteMessageKind, "sent" | "reminder" | "message">
type ToStaff = Extract<QuoteMessageKind, "requested" | "countered" | "accepted">

const newsOf = (quote: QuoteRow, url: string | null, message: string | null) => ({
  number: quote.number,
  buyer: quote.company_name ?? quote.email,
  total: quote.total,
  currency_code: quote.currency_code,
  valid_until: quote.valid_until,
  message,
  url,
})

const textOf = async (
  container: MedusaContainer,
  quoteId: string,
  messageId: string | undefined,
): Promise<MessageRow | undefined> => {
  if (!messageId) return undefined
  const [message] = await quoteService(container).listMillesimeQuoteMessages({
    id: messageId,
    quote_id: quoteId,
    is_internal: false,
  })
  return message
}

/** Tells the buyer of a revision, of its end, or of what staff wrote, in the buyer's language. */
export const tellBuyer = async (
  container: MedusaContainer,
  id: string,
  kind: ToBuyer,
  messageId?: string,
): Promise<void> => {
  const quote = await retrieveQuoteRow(container, id)
  const message = await textOf(container, id, messageId)
  const url = linkTo(quoteService(container).options.storefront_url, `/quotes/${id}`)
  await sendEmail(container, {
    to: [quote.email],
    template: `quote-${kind}`,
    email: quoteEmail(kind, newsOf(quote, url, message?.text ?? null), languageOf(quote.locale)),
    resource: { id, type: "quote" },
  })
}

/** Asks those of the buyer's company who may approve, but not who accepted. */
export const tellApprovers = async (container: MedusaContainer, id: string): Promise<void> => {
  const quote = await retrieveQuoteRow(container, id)
  if (!quote.company_id) return
  const to = await listApproverEmails(container, quote.company_id, quote.approval_asked_by)
  const url = linkTo(quoteService(container).options.storefront_url, `/quotes/${id}`)
  await sendEmail(container, {
    to,
    template: "quote-approval_requested",
    email: quoteEmail("approval_requested", newsOf(quote, url, null), languageOf(quote.locale)),
    resource: { id, type: "quote" },
  })
}

/** Tells who sees to the quote; as long as nobody does, whom the options name. */
export const tellStaff = async (
  container: MedusaContainer,
  id: string,
  kind: ToStaff,
): Promise<void> => {
  const quote = await retrieveQuoteRow(container, id)
  const { options, defaultLocale } = quoteService(container)
  const owners = await graph<{ email: string }>(container, {
    entity: "user",
    fields: ["email"],
    filters: { id: quote.owner_id ?? [] },
  })
  const url = linkTo(options.admin_url, `/quotes/${id}`)
  await sendEmail(container, {
    to: owners.length ? owners.map(({ email }) => email) : options.staff_emails,
    template: `quote-${kind}`,
    email: quoteEmail(kind, newsOf(quote, url, null), languageOf(defaultLocale)),
    resource: { id, type: "quote" },
  })
}

/** A message of staff goes to the buyer by e-mail; what buyers write is unread in the dashboard. */
export const tellOfMessage = async (
  container: MedusaContainer,
  { id, message_id }: { id: string; message_id: string },
): Promise<void> => {
  const message = await textOf(container, id, message_id)
  if (message?.author === "staff") await tellBuyer(container, id, "message", message_id)
}
