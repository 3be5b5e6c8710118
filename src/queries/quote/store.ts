import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import type { StoreQuote, StoreQuoteRevision, StoreQuotesQuery } from "../../contracts/quote"
import { ApiError } from "../../http/errors"
import type { QuoteRow } from "../../modules/quote/rows"
import type { QuoteActor } from "../../modules/quote/types"
import { CONVERSATION, CONVERSATION_IN_LISTS, currentRevisions, messagesOf } from "./parts"
import { type Reach, inReach } from "./reach"
import { listRevisionViews, retrieveRevisionView } from "./revisions"
import { statusFilter } from "./status-filter"
import { storeQuoteView } from "./views"

type Page = { limit: number; offset: number }

const actorsOf = ({ approval_asked_by }: QuoteRow, reach: Reach): QuoteActor[] =>
  reach.mayApprove && approval_asked_by && approval_asked_by !== reach.customer_id
    ? ["buyer", "approver"]
    : ["buyer"]

const viewsOf = async (
  container: MedusaContainer,
  rows: QuoteRow[],
  reach: Reach,
  conversation: number,
): Promise<StoreQuote[]> => {
  const [revisions, messages] = await Promise.all([
    currentRevisions(container, rows),
    messagesOf(
      container,
      rows.map(({ id }) => id),
      { limit: conversation, withInternal: false },
    ),
  ])
  return rows.flatMap((row) => {
    const revision = revisions.get(row.id)
    if (!revision) return []
    return storeQuoteView(row, revision, messages.get(row.id) ?? [], actorsOf(row, reach))
  })
}

const list = async (
  container: MedusaContainer,
  reach: Reach,
  filters: Record<string, unknown>,
  { limit, offset, order }: Page & Pick<StoreQuotesQuery, "order">,
): Promise<{ quotes: StoreQuote[]; count: number }> => {
  const direction = order?.direction === "asc" ? "ASC" : "DESC"
  const [rows, count] = await quoteService(container).listAndCountMillesimeQuotes(
    { $and: [filters, inReach(reach)] },
    {
      take: limit,
      skip: offset,
      order: { [order?.field ?? "created_at"]: direction, id: direction },
    },
  )
  const found = rows as unknown as QuoteRow[]
  return { quotes: await viewsOf(container, found, reach, CONVERSATION_IN_LISTS), count }
}

export const listStoreQuotes = (
  container: MedusaContainer,
  reach: Reach,
  { status, ...page }: StoreQuotesQuery,
) => list(container, reach, status ? statusFilter(status, new Date()) : {}, page)

/** What colleagues have accepted, and the reader may approve. */
export const listQuoteApprovals = (container: MedusaContainer, reach: Reach, page: Page) =>
  list(
    container,
    reach,
    {
      ...statusFilter(["pending_approval"], new Date()),
      approval_asked_by: { $ne: reach.customer_id },
    },
    page,
  )

/** @throws ApiError `not_found`, for a stranger's as for an unknown one */
export const retrieveReachable = async (
  container: MedusaContainer,
  reach: Reach,
  id: string,
): Promise<QuoteRow> => {
  const [row] = await quoteService(container).listMillesimeQuotes(
    { id, ...inReach(reach) },
    { take: 1 },
  )
  if (!row) throw new ApiError("not_found", "Quote not found")
  return row as unknown as QuoteRow
}

/** @throws ApiError `not_found` */
export const retrieveStoreQuote = async (
  container: MedusaContainer,
  reach: Reach,
  id: string,
): Promise<StoreQuote> => {
  const row = await retrieveReachable(container, reach, id)
  const [view] = await viewsOf(container, [row], reach, CONVERSATION)
  if (!view) throw new ApiError("not_found", "Quote not found")
  return view
}

/** @throws ApiError `not_found` */
export const listStoreRevisions = async (
  container: MedusaContainer,
  reach: Reach,
  id: string,
  page: Page,
): Promise<{ revisions: StoreQuoteRevision[]; count: number }> =>
  listRevisionViews(container, await retrieveReachable(container, reach, id), page)

/** @throws ApiError `not_found` */
export const retrieveStoreRevision = async (
  container: MedusaContainer,
  reach: Reach,
  id: string,
  number: string,
): Promise<StoreQuoteRevision> =>
  retrieveRevisionView(container, await retrieveReachable(container, reach, id), number)
