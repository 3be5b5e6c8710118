import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import type {
  AdminQuote,
  AdminQuoteListing,
  AdminQuotesQuery,
  QuoteEvent,
} from "../../contracts/quote"
import { ApiError } from "../../http/errors"
import type { EventRow, QuoteRow, RevisionRow } from "../../modules/quote/rows"
import { customersById } from "../customers"
import { CONVERSATION, messagesOf } from "./parts"
import { priceContent } from "./price"
import { statusFilter } from "./status-filter"
import {
  adminMessageView,
  commonView,
  eventView,
  listingView,
  offerView,
  partiesView,
  revisionView,
} from "./views"

type Page = { limit: number; offset: number }

const UNREAD_FIRST = { is_unread: "DESC", created_at: "DESC", id: "DESC" }

export const listAdminQuotes = async (
  container: MedusaContainer,
  { limit, offset, order, status, ...filters }: AdminQuotesQuery,
): Promise<{ quotes: AdminQuoteListing[]; count: number }> => {
  const direction = order?.direction === "asc" ? "ASC" : "DESC"
  const [found, count] = await quoteService(container).listAndCountMillesimeQuotes(
    { ...filters, ...(status && statusFilter(status, new Date())) },
    {
      take: limit,
      skip: offset,
      order: order ? { [order.field]: direction, id: direction } : UNREAD_FIRST,
    },
  )
  const rows = found as unknown as QuoteRow[]
  const customers = await customersById(
    container,
    rows.map(({ customer_id }) => customer_id),
  )
  return { quotes: rows.map((row) => listingView(row, customers.get(row.customer_id))), count }
}

/** @throws ApiError `not_found` */
export const retrieveQuoteRow = async (
  container: MedusaContainer,
  id: string,
): Promise<QuoteRow> => {
  const [row] = await quoteService(container).listMillesimeQuotes({ id }, { take: 1 })
  if (!row) throw new ApiError("not_found", "Quote not found")
  return row as unknown as QuoteRow
}

/** @throws ApiError `not_found` */
export const retrieveAdminQuote = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminQuote> => {
  const row = await retrieveQuoteRow(container, id)
  const { draft, number, current_revision } = row
  const [{ totals }, revisions, messages, customers] = await Promise.all([
    priceContent(container, row, draft),
    quoteService(container).listMillesimeQuoteRevisions({
      quote_id: id,
      number: [...new Set([0, current_revision])],
    }) as unknown as Promise<RevisionRow[]>,
    messagesOf(container, [id], { limit: CONVERSATION, withInternal: true }),
    customersById(container, [row.customer_id]),
  ])
  const request = revisions.find((revision) => revision.number === 0)
  if (!request) throw new ApiError("not_found", "Quote not found")
  const sent = revisions.find((revision) => revision.number === current_revision)
  return {
    ...commonView(row, ["staff"]),
    ...offerView(draft, totals),
    ...partiesView(row, customers.get(row.customer_id)),
    version: row.version,
    draft_valid_until: draft.valid_until,
    sent_revision: sent && current_revision > 0 ? revisionView(number, sent) : null,
    request: revisionView(number, request),
    internal_note: row.internal_note,
    is_unread: row.is_unread,
    updated_at: new Date(row.updated_at).toISOString(),
    messages: (messages.get(id) ?? []).map(adminMessageView),
  }
}

/** The audit trail, the latest first. @throws ApiError `not_found` */
export const listQuoteEvents = async (
  container: MedusaContainer,
  id: string,
  { limit, offset }: Page,
): Promise<{ events: QuoteEvent[]; count: number }> => {
  await retrieveQuoteRow(container, id)
  const [rows, count] = await quoteService(container).listAndCountMillesimeQuoteEvents(
    { quote_id: id },
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  )
  return { events: (rows as unknown as EventRow[]).map(eventView), count }
}
