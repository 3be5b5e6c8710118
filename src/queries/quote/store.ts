import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreQuote, StoreQuoteRevision, StoreQuotesQuery } from "../../contracts/quote"
import { DomainError } from "../../errors"
import { quoteService } from "../../modules/quote"
import type { QuoteRow } from "../../modules/quote/rows"
import type { QuoteActor } from "../../modules/quote/types"
import { type PageQuery, listPage } from "../list-page"
import { statusFilter } from "./filters"
import { CONVERSATION_LIMIT, LISTED_CONVERSATION_LIMIT, messagesByQuote } from "./messages"
import { type QuoteAccess, whereAccessible } from "./quote-access"
import { currentRevisions, listRevisionViews, retrieveRevisionView } from "./revisions"
import { storeQuoteView } from "./views"

const actorKindsOf = ({ approval_requested_by }: QuoteRow, access: QuoteAccess): QuoteActor[] =>
  access.mayApprove && approval_requested_by && approval_requested_by !== access.customer_id
    ? ["buyer", "approver"]
    : ["buyer"]

const viewsOf = async (
  container: MedusaContainer,
  rows: QuoteRow[],
  access: QuoteAccess,
  messageLimit: number,
): Promise<StoreQuote[]> => {
  const [revisions, messages] = await Promise.all([
    currentRevisions(container, rows),
    messagesByQuote(
      container,
      rows.map(({ id }) => id),
      { limit: messageLimit, withInternal: false },
    ),
  ])
  return rows.flatMap((row) => {
    const revision = revisions.get(row.id)
    if (!revision) return []
    return storeQuoteView(row, revision, messages.get(row.id) ?? [], actorKindsOf(row, access))
  })
}

const list = async (
  container: MedusaContainer,
  access: QuoteAccess,
  filters: Record<string, unknown>,
  page: PageQuery,
): Promise<{ quotes: StoreQuote[]; count: number }> => {
  const service = quoteService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeQuotes.bind(service),
    { $and: [filters, whereAccessible(access)] },
    page,
    { order: { created_at: "DESC" } },
  )
  return { quotes: await viewsOf(container, rows, access, LISTED_CONVERSATION_LIMIT), count }
}

export const listStoreQuotes = (
  container: MedusaContainer,
  access: QuoteAccess,
  { status, ...page }: StoreQuotesQuery,
) => list(container, access, status ? statusFilter(status, new Date()) : {}, page)

/** Quotes that other members have accepted and this one may approve. */
export const listQuoteApprovals = (
  container: MedusaContainer,
  access: QuoteAccess,
  page: PageQuery,
) =>
  list(
    container,
    access,
    {
      ...statusFilter(["pending_approval"], new Date()),
      approval_requested_by: { $ne: access.customer_id },
    },
    page,
  )

/** @throws DomainError `not_found`, also for a quote without access */
export const retrieveAccessibleQuote = async (
  container: MedusaContainer,
  access: QuoteAccess,
  id: string,
): Promise<QuoteRow> => {
  const [row] = await quoteService(container).listMillesimeQuotes(
    { id, ...whereAccessible(access) },
    { take: 1 },
  )
  if (!row) throw new DomainError("not_found.quote")
  return row
}

/** @throws DomainError `not_found` */
export const retrieveStoreQuote = async (
  container: MedusaContainer,
  access: QuoteAccess,
  id: string,
): Promise<StoreQuote> => {
  const row = await retrieveAccessibleQuote(container, access, id)
  const [view] = await viewsOf(container, [row], access, CONVERSATION_LIMIT)
  if (!view) throw new DomainError("not_found.quote")
  return view
}

/** @throws DomainError `not_found` */
export const listStoreRevisions = async (
  container: MedusaContainer,
  access: QuoteAccess,
  id: string,
  page: PageQuery,
): Promise<{ revisions: StoreQuoteRevision[]; count: number }> =>
  listRevisionViews(container, await retrieveAccessibleQuote(container, access, id), page)

/** @throws DomainError `not_found` */
export const retrieveStoreRevision = async (
  container: MedusaContainer,
  access: QuoteAccess,
  id: string,
  number: string,
): Promise<StoreQuoteRevision> =>
  retrieveRevisionView(container, await retrieveAccessibleQuote(container, access, id), number)
