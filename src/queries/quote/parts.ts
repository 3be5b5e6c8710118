import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import type { Part } from "../../modules/quote/last-messages"
import type { MessageRow, QuoteRow, RevisionRow } from "../../modules/quote/rows"

/** Revision 0 is the request. */
export const findRevision = async (
  container: MedusaContainer,
  quote_id: string,
  number: number,
): Promise<RevisionRow | undefined> => {
  const [row] = await quoteService(container).listMillesimeQuoteRevisions(
    { quote_id, number },
    { take: 1 },
  )
  return row as unknown as RevisionRow | undefined
}

/** The revision that the buyer of each quote sees, by quote. */
export const currentRevisions = async (
  container: MedusaContainer,
  quotes: readonly QuoteRow[],
): Promise<Map<string, RevisionRow>> => {
  if (!quotes.length) return new Map()
  const rows = (await quoteService(container).listMillesimeQuoteRevisions({
    $or: quotes.map(({ id, current_revision }) => ({ quote_id: id, number: current_revision })),
  })) as unknown as RevisionRow[]
  return new Map(rows.map((row) => [row.quote_id, row]))
}

/** How much of a conversation is read: of one quote, and of each in a list. */
export const CONVERSATION = 200
export const CONVERSATION_IN_LISTS = 20

/** The last messages of each quote, the oldest first, by quote. */
export const messagesOf = async (
  container: MedusaContainer,
  quoteIds: readonly string[],
  part: Part,
): Promise<Map<string, MessageRow[]>> => {
  if (!quoteIds.length) return new Map()
  const rows = await quoteService(container).listLastMessages(quoteIds, part)
  const byQuote = new Map<string, MessageRow[]>()
  for (const row of rows) byQuote.set(row.quote_id, [...(byQuote.get(row.quote_id) ?? []), row])
  return byQuote
}
