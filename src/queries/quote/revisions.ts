import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreQuoteRevision } from "../../contracts/quote"
import { DomainError } from "../../errors"
import { quoteService } from "../../modules/quote"
import { renderQuote } from "../../modules/quote/document"
import type { QuoteRow, RevisionRow } from "../../modules/quote/rows"
import { type PageQuery, listPage } from "../list-page"
import { revisionView } from "./views"

/** Revision 0 is the request, which was not sent. */
const SENT = { number: { $gte: 1 } }

const SENT_NUMBER = /^[1-9]\d{0,5}$/

/** @param number 0 is the request */
export const findRevision = async (
  container: MedusaContainer,
  quote_id: string,
  number: number,
): Promise<RevisionRow | undefined> => {
  const [row] = await quoteService(container).listMillesimeQuoteRevisions(
    { quote_id, number },
    { take: 1 },
  )
  return row
}

/** The revision that the buyer of each quote sees, by quote. */
export const currentRevisions = async (
  container: MedusaContainer,
  quotes: readonly QuoteRow[],
): Promise<Map<string, RevisionRow>> => {
  if (!quotes.length) return new Map()
  const rows = await quoteService(container).listMillesimeQuoteRevisions({
    $or: quotes.map(({ id, current_revision }) => ({ quote_id: id, number: current_revision })),
  })
  return new Map(rows.map((row) => [row.quote_id, row]))
}

/** The revisions that were sent, newest first. */
export const listRevisionViews = async (
  container: MedusaContainer,
  quote: QuoteRow,
  page: PageQuery,
): Promise<{ revisions: StoreQuoteRevision[]; count: number }> => {
  const service = quoteService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeQuoteRevisions.bind(service),
    { quote_id: quote.id, ...SENT },
    page,
    { order: { number: "DESC" } },
  )
  return { revisions: rows.map((row) => revisionView(quote.number, row)), count }
}

const retrieveSentRevision = async (
  container: MedusaContainer,
  quoteId: string,
  number: string,
): Promise<RevisionRow> => {
  const row = SENT_NUMBER.test(number) && (await findRevision(container, quoteId, Number(number)))
  if (!row) throw new DomainError("not_found.quote_revision")
  return row
}

/** @throws DomainError `not_found` */
export const retrieveRevisionView = async (
  container: MedusaContainer,
  quote: QuoteRow,
  number: string,
): Promise<StoreQuoteRevision> =>
  revisionView(quote.number, await retrieveSentRevision(container, quote.id, number))

/**
 * The PDF of a revision that was sent: the same bytes each time, from the document kept with it.
 * @throws DomainError `not_found`
 */
export const renderRevision = async (
  container: MedusaContainer,
  quoteId: string,
  number: string,
): Promise<{ name: string; pdf: Buffer }> => {
  const { document } = await retrieveSentRevision(container, quoteId, number)
  if (!document) throw new DomainError("not_found.quote_revision")
  return { name: `${document.number}.pdf`, pdf: await renderQuote(document) }
}
