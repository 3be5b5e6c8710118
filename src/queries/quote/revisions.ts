import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import type { StoreQuoteRevision } from "../../contracts/quote"
import { ApiError } from "../../http/errors"
import { type QuoteDocument, renderQuote } from "../../modules/quote/document"
import type { QuoteRow, RevisionRow } from "../../modules/quote/rows"
import { findRevision } from "./parts"
import { revisionView } from "./views"

type Page = { limit: number; offset: number }

/** Revision 0 is the request, which was not sent. */
const SENT = { number: { $gte: 1 } }

const NUMBER = /^[1-9]\d{0,5}$/

export const listRevisionViews = async (
  container: MedusaContainer,
  quote: QuoteRow,
  { limit, offset }: Page,
): Promise<{ revisions: StoreQuoteRevision[]; count: number }> => {
  const [rows, count] = await quoteService(container).listAndCountMillesimeQuoteRevisions(
    { quote_id: quote.id, ...SENT },
    { take: limit, skip: offset, order: { number: "DESC" } },
  )
  const revisions = (rows as unknown as RevisionRow[]).map((row) => revisionView(quote.number, row))
  return { revisions, count }
}

const retrieveSent = async (
  container: MedusaContainer,
  quoteId: string,
  number: string,
): Promise<RevisionRow> => {
  const row = NUMBER.test(number) && (await findRevision(container, quoteId, Number(number)))
  if (!row) throw new ApiError("not_found", "Revision not found")
  return row
}

/** @throws ApiError `not_found` */
export const retrieveRevisionView = async (
  container: MedusaContainer,
  quote: QuoteRow,
  number: string,
): Promise<StoreQuoteRevision> =>
  revisionView(quote.number, await retrieveSent(container, quote.id, number))

/**
 * The PDF of a revision that was sent: the same bytes each time, for all that it says was kept then.
 * @throws ApiError `not_found`
 */
export const renderRevision = async (
  container: MedusaContainer,
  quoteId: string,
  number: string,
): Promise<{ name: string; pdf: Buffer }> => {
  const { document } = await retrieveSent(container, quoteId, number)
  if (!document) throw new ApiError("not_found", "Revision not found")
  const content = document as unknown as QuoteDocument
  return { name: `${content.number}.pdf`, pdf: await renderQuote(content) }
}
