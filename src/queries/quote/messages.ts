import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminQuoteMessage, QuoteMessage } from "../../contracts/quote"
import { quoteService } from "../../modules/quote"
import type { MessageRange } from "../../modules/quote/quote-repository"
import type { MessageRow } from "../../modules/quote/rows"
import { adminMessageView, messageView } from "./views"

/** How many messages are read of one quote, and of each in a list. */
export const CONVERSATION_LIMIT = 200
export const LISTED_CONVERSATION_LIMIT = 20

/** The last messages of each quote, oldest first, by quote. */
export const messagesByQuote = async (
  container: MedusaContainer,
  quoteIds: readonly string[],
  range: MessageRange,
): Promise<Map<string, MessageRow[]>> => {
  if (!quoteIds.length) return new Map()
  const rows = await quoteService(container).listLastMessages(quoteIds, range)
  const byQuote = new Map<string, MessageRow[]>()
  for (const row of rows) byQuote.set(row.quote_id, [...(byQuote.get(row.quote_id) ?? []), row])
  return byQuote
}

export const retrieveMessage = async (
  container: MedusaContainer,
  id: string,
): Promise<QuoteMessage> =>
  messageView(await quoteService(container).retrieveMillesimeQuoteMessage(id))

export const retrieveAdminMessage = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminQuoteMessage> =>
  adminMessageView(await quoteService(container).retrieveMillesimeQuoteMessage(id))
