import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import { type QuoteEmailKind, quoteEmail } from "../../modules/quote/emails"
import type { MessageRow, QuoteRow } from "../../modules/quote/rows"
import { listApproverEmails } from "../../queries/company/members"
import { graph } from "../../queries/graph"
import { retrieveQuoteRow } from "../../queries/quote/admin"
import { languageOf } from "../../shared/language"
import { linkTo } from "../../shared/link-to"
import { sendEmail } from "../notification/send-email"

type BuyerEmailKind = Extract<QuoteEmailKind, "sent" | "reminder" | "message">
type StaffEmailKind = Extract<QuoteEmailKind, "requested" | "countered" | "accepted">

const emailDataOf = (quote: QuoteRow, url: string | null, message: string | null) => ({
  number: quote.number,
  buyer: quote.company_name ?? quote.email,
  total: quote.total,
  currency_code: quote.currency_code,
  valid_until: quote.valid_until,
  message,
  url,
})

const findMessage = async (
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

/** Notifies the buyer of a revision, its coming end or a message, in the language of the quote. */
export const notifyBuyer = async (
  container: MedusaContainer,
  id: string,
  kind: BuyerEmailKind,
  messageId?: string,
): Promise<void> => {
  const quote = await retrieveQuoteRow(container, id)
  const message = await findMessage(container, id, messageId)
  const url = linkTo(quoteService(container).options.storefront_url, `/quotes/${id}`)
  await sendEmail(container, {
    to: [quote.email],
    template: `quote-${kind}`,
    email: quoteEmail(
      kind,
      emailDataOf(quote, url, message?.text ?? null),
      languageOf(quote.locale),
    ),
    resource: { id, type: "quote" },
  })
}

/** Asks the approvers of the buyer's company, except the member who accepted. */
export const notifyApprovers = async (container: MedusaContainer, id: string): Promise<void> => {
  const quote = await retrieveQuoteRow(container, id)
  if (!quote.company_id) return
  const to = await listApproverEmails(container, quote.company_id, quote.approval_requested_by)
  const url = linkTo(quoteService(container).options.storefront_url, `/quotes/${id}`)
  await sendEmail(container, {
    to,
    template: "quote-approval_requested",
    email: quoteEmail(
      "approval_requested",
      emailDataOf(quote, url, null),
      languageOf(quote.locale),
    ),
    resource: { id, type: "quote" },
  })
}

/** Notifies the owner of the quote, or else the addresses in the options. */
export const notifyStaff = async (
  container: MedusaContainer,
  id: string,
  kind: StaffEmailKind,
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
    email: quoteEmail(kind, emailDataOf(quote, url, null), languageOf(defaultLocale)),
    resource: { id, type: "quote" },
  })
}

/** Notifies the buyer of a message from staff. Messages of buyers only mark the quote as unread. */
export const notifyBuyerOfMessage = async (
  container: MedusaContainer,
  { id, message_id }: { id: string; message_id: string },
): Promise<void> => {
  const message = await findMessage(container, id, message_id)
  if (message?.author === "staff") await notifyBuyer(container, id, "message", message_id)
}
