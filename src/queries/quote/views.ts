import type {
  AdminQuoteListing,
  AdminQuoteMessage,
  QuoteEvent,
  QuoteMessage,
  StoreQuote,
  StoreQuoteRevision,
} from "../../contracts/quote"
import type { EventRow, MessageRow, QuoteRow, RevisionRow } from "../../modules/quote/rows"
import { revisionNumber } from "../../modules/quote/rules/number"
import type { QuoteTotals } from "../../modules/quote/rules/totals"
import { allowedQuoteActions } from "../../modules/quote/rules/transitions"
import { statusAt } from "../../modules/quote/rules/validity"
import type { QuoteActor, QuoteContent } from "../../modules/quote/types"
import type { CustomerRow } from "../customers"
import { iso, isoOrNull } from "../../shared/moment"

/** A content with its totals, the same for buyers and staff. */
export const offerView = (content: QuoteContent, { lines, tax_lines, ...totals }: QuoteTotals) => {
  const totalsById = new Map(lines.map(({ id, ...amounts }) => [id, amounts]))
  return {
    items: content.lines.map((line) => {
      const amounts = totalsById.get(line.id)
      return {
        id: line.id,
        variant_id: line.variant_id,
        product_id: line.product_id,
        title: line.title,
        subtitle: line.subtitle,
        sku: line.sku,
        thumbnail: line.thumbnail,
        quantity: line.quantity,
        unit_price: line.unit_price,
        is_tax_inclusive: line.is_tax_inclusive,
        discount: line.discount,
        subtotal: amounts?.subtotal ?? 0,
        discount_total: amounts?.discount_total ?? 0,
        tax_total: amounts?.tax_total ?? 0,
        total: amounts?.total ?? 0,
        note: line.note,
        lead_time_days: line.lead_time_days ?? null,
      }
    }),
    subtotal: totals.subtotal,
    item_subtotal: totals.item_subtotal,
    discount_subtotal: totals.discount_subtotal,
    discount_total: totals.discount_total,
    shipping: content.shipping && {
      name: content.shipping.name,
      amount: content.shipping.amount,
    },
    shipping_subtotal: totals.shipping_subtotal,
    shipping_total: totals.shipping_total,
    tax_total: totals.tax_total,
    tax_lines: tax_lines.map(({ mention, ...tax }) => ({ ...tax, ...(mention && { mention }) })),
    total: totals.total,
    discount: content.discount,
    terms: content.terms,
  }
}

export const revisionView = (quoteNumber: string, row: RevisionRow): StoreQuoteRevision => ({
  number: row.number,
  display_number: revisionNumber(quoteNumber, row.number),
  ...offerView(row.content, row.totals),
  valid_until: isoOrNull(row.valid_until),
  created_at: iso(row.created_at),
})

export const messageView = ({ id, author, text, created_at }: MessageRow): QuoteMessage => ({
  id,
  author,
  text,
  created_at: iso(created_at),
})

export const adminMessageView = (row: MessageRow): AdminQuoteMessage => ({
  ...messageView(row),
  author_id: row.author_id,
  is_internal: row.is_internal,
})

/** Fields that buyers and staff see, beside the offer. */
export const commonView = (row: QuoteRow, actors: readonly QuoteActor[]) => {
  const status = statusAt(row, new Date())
  // During an acceptance the id is set before the order exists.
  const order_id = row.acceptance_id ? null : row.order_id
  return {
    id: row.id,
    number: row.number,
    status,
    currency_code: row.currency_code,
    current_revision: row.current_revision,
    valid_until: isoOrNull(row.valid_until),
    po_number: row.po_number,
    order_id,
    proposal: row.proposal,
    shipping_address: row.shipping_address,
    billing_address: row.billing_address,
    allowed_actions: allowedQuoteActions(status, actors),
    created_at: iso(row.created_at),
  }
}

export const storeQuoteView = (
  row: QuoteRow,
  revision: RevisionRow,
  messages: readonly MessageRow[],
  actors: readonly QuoteActor[],
): StoreQuote => ({
  ...commonView(row, actors),
  display_number: revisionNumber(row.number, row.current_revision),
  ...offerView(revision.content, revision.totals),
  messages: messages.map(messageView),
})

export const partiesView = (row: QuoteRow, customer: CustomerRow | undefined) => ({
  customer: {
    id: row.customer_id,
    email: customer?.email ?? row.email,
    first_name: customer?.first_name ?? null,
    last_name: customer?.last_name ?? null,
  },
  company: row.company_id ? { id: row.company_id, name: row.company_name ?? "" } : null,
  owner_id: row.owner_id,
})

export const listingView = (
  row: QuoteRow,
  customer: CustomerRow | undefined,
): AdminQuoteListing => ({
  id: row.id,
  number: row.number,
  status: statusAt(row, new Date()),
  currency_code: row.currency_code,
  total: row.total,
  current_revision: row.current_revision,
  valid_until: isoOrNull(row.valid_until),
  po_number: row.po_number,
  order_id: row.acceptance_id ? null : row.order_id,
  is_unread: row.is_unread,
  ...partiesView(row, customer),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
})

export const eventView = (row: EventRow): QuoteEvent => ({
  id: row.id,
  kind: row.kind,
  actor: row.actor,
  actor_id: row.actor_id,
  from: row.from,
  to: row.to,
  revision: row.revision,
  changes: row.changes,
  created_at: iso(row.created_at),
})
