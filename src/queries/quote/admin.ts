import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type {
  AdminQuote,
  AdminQuoteListing,
  AdminQuotesQuery,
  QuoteEvent,
} from "../../contracts/quote"
import { DomainError } from "../../errors"
import { quoteService } from "../../modules/quote"
import type { QuoteRow } from "../../modules/quote/rows"
import { type HoldMetadata, HOLDING_STATUSES } from "../../modules/quote/types"
import { addressesOf } from "../../modules/quote/rules/addresses"
import { totalsOf } from "../../modules/quote/rules/totals"
import { customersById } from "../customers"
import { listVariantStock, variantAvailability } from "../barrel/stock"
import { type PageQuery, listPage } from "../list-page"
import { statusFilter } from "./filters"
import { CONVERSATION_LIMIT, messagesByQuote } from "./messages"
import { calculateTaxes } from "./taxes"
import {
  adminMessageView,
  commonView,
  eventView,
  listingView,
  offerView,
  partiesView,
  revisionView,
} from "./views"

/** Unread first, then the newest, unless the query names another order. */
export const listAdminQuotes = async (
  container: MedusaContainer,
  { limit, offset, order, status, ...filters }: AdminQuotesQuery,
): Promise<{ quotes: AdminQuoteListing[]; count: number }> => {
  const service = quoteService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeQuotes.bind(service),
    { ...filters, ...(status && statusFilter(status, new Date())) },
    { limit, offset, order },
    { order: { is_unread: "DESC", created_at: "DESC" } },
  )
  const customers = await customersById(
    container,
    rows.map(({ customer_id }) => customer_id),
  )
  return { quotes: rows.map((row) => listingView(row, customers.get(row.customer_id))), count }
}

/** @throws DomainError `not_found` */
export const retrieveQuoteRow = async (
  container: MedusaContainer,
  id: string,
): Promise<QuoteRow> => {
  const [row] = await quoteService(container).listMillesimeQuotes({ id }, { take: 1 })
  if (!row) throw new DomainError("not_found.quote")
  return row
}

const holdsStock = ({ status, held_reservations }: QuoteRow): boolean =>
  held_reservations !== null && HOLDING_STATUSES.includes(status)

/** Units that a quote holds for its buyer, by variant. */
const heldQuantities = async (
  container: MedusaContainer,
  row: QuoteRow,
): Promise<Map<string, number>> => {
  const held = new Map<string, number>()
  if (!holdsStock(row) || !row.held_reservations?.length) return held
  const reservations = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ id: row.held_reservations })
  // A variant of several inventory items has a reservation of each.
  const lines = new Map(
    reservations.flatMap(({ metadata }) => {
      const { quote_item_id, ...line } = (metadata ?? {}) as Partial<HoldMetadata>
      return quote_item_id ? [[quote_item_id, line] as const] : []
    }),
  )
  for (const { variant_id = "", quantity = 0 } of lines.values()) {
    held.set(variant_id, (held.get(variant_id) ?? 0) + quantity)
  }
  return held
}

/**
 * Units of a draft's goods where they can be sold from, with those held for its buyer, by variant; without those that may be
 * sold without stock.
 */
const availableQuantities = async (
  container: MedusaContainer,
  row: QuoteRow,
): Promise<Map<string, number>> => {
  const ids = row.draft.lines.flatMap(({ variant_id }) => variant_id ?? [])
  const [{ variants, stock }, held] = await Promise.all([
    listVariantStock(container, ids, row.sales_channel_id),
    heldQuantities(container, row),
  ])
  return new Map(
    variants
      .filter(({ manage_inventory, allow_backorder }) => manage_inventory && !allow_backorder)
      .map((variant) => {
        const { available_quantity } = variantAvailability(stock, variant)
        return [variant.id, available_quantity + (held.get(variant.id) ?? 0)]
      }),
  )
}

/** @throws DomainError `not_found` */
export const retrieveAdminQuote = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminQuote> => {
  const row = await retrieveQuoteRow(container, id)
  const { draft, number, current_revision, currency_code } = row
  const addresses = addressesOf(row, draft)
  const [taxes, revisions, messages, customers, available] = await Promise.all([
    calculateTaxes(container, { ...row, ...addresses }, draft),
    quoteService(container).listMillesimeQuoteRevisions({
      quote_id: id,
      number: [...new Set([0, current_revision])],
    }),
    messagesByQuote(container, [id], { limit: CONVERSATION_LIMIT, withInternal: true }),
    customersById(container, [row.customer_id]),
    availableQuantities(container, row),
  ])
  const offer = offerView(draft, totalsOf(draft, taxes, currency_code))
  const request = revisions.find((revision) => revision.number === 0)
  if (!request) throw new DomainError("not_found.quote")
  const sent = revisions.find((revision) => revision.number === current_revision)
  return {
    ...commonView(row, ["staff"]),
    ...addresses,
    ...offer,
    items: offer.items.map((item) => ({
      ...item,
      available_quantity: available.get(item.variant_id ?? "") ?? null,
    })),
    ...partiesView(row, customers.get(row.customer_id)),
    version: row.version,
    draft_valid_until: draft.valid_until,
    sent_revision: sent && current_revision > 0 ? revisionView(number, sent) : null,
    request: revisionView(number, request),
    holds_stock: holdsStock(row),
    holds_stock_by_default: quoteService(container).options.hold_stock,
    internal_note: row.internal_note,
    is_unread: row.is_unread,
    updated_at: new Date(row.updated_at).toISOString(),
    messages: (messages.get(id) ?? []).map(adminMessageView),
  }
}

/** The audit trail, newest first. @throws DomainError `not_found` */
export const listQuoteEvents = async (
  container: MedusaContainer,
  id: string,
  page: PageQuery,
): Promise<{ events: QuoteEvent[]; count: number }> => {
  await retrieveQuoteRow(container, id)
  const service = quoteService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeQuoteEvents.bind(service),
    { quote_id: id },
    page,
    { order: { created_at: "DESC" } },
  )
  return { events: rows.map(eventView), count }
}
