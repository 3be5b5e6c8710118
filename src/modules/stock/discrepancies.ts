/** Anything younger may still be in progress. */
const SETTLED_BEFORE = "now() - interval '5 minutes'"

/** An order that was paid and fully refunded. */
const IS_REFUNDED = `exists (
        select 1 from order_payment_collection link
        join payment_collection paid on paid.id = link.payment_collection_id and paid.deleted_at is null
        where link.order_id = orders.id and link.deleted_at is null and paid.status <> 'canceled'
        having sum(paid.captured_amount) > 0 and sum(paid.captured_amount) >= sum(paid.amount)
          and sum(paid.refunded_amount) >= sum(paid.captured_amount)
      )`

/**
 * Queries for the ids of inconsistent rows, by kind. Each reads tables of several Medusa modules in one
 * statement: through the modules it would take a call for each page of all orders.
 */
export const DISCREPANCIES = {
  order_without_reservation: `
    select distinct orders.id from "order" orders
    join order_item item on item.order_id = orders.id and item.version = orders.version
      and item.deleted_at is null
    join order_line_item line on line.id = item.item_id
      -- A quote may promise goods that are bought in.
      and line.metadata->>'lead_time_days' is null
    join product_variant variant on variant.id = line.variant_id
      and variant.manage_inventory and not variant.allow_backorder
    where orders.status = 'pending' and not orders.is_draft_order and orders.deleted_at is null
      and orders.created_at < ${SETTLED_BEFORE}
      and item.quantity > item.fulfilled_quantity + item.written_off_quantity
        + item.return_requested_quantity
      and not exists (
        select 1 from reservation_item reservation
        where reservation.line_item_id = line.id and reservation.deleted_at is null
      )
      and not ${IS_REFUNDED}
    limit ?`,
  refunded_order_with_reservation: `
    select distinct orders.id from "order" orders
    join order_item item on item.order_id = orders.id and item.version = orders.version
      and item.deleted_at is null
    join reservation_item reservation on reservation.line_item_id = item.item_id
      and reservation.deleted_at is null
    where orders.updated_at < ${SETTLED_BEFORE} and orders.deleted_at is null
      and ${IS_REFUNDED}
    limit ?`,
  canceled_order_with_reservation: `
    select distinct orders.id from "order" orders
    join order_item item on item.order_id = orders.id and item.deleted_at is null
    join reservation_item reservation on reservation.line_item_id = item.item_id
      and reservation.deleted_at is null
    where orders.status = 'canceled' and orders.deleted_at is null
      and orders.updated_at < ${SETTLED_BEFORE}
    limit ?`,
  reservation_without_order: `
    select reservation.id from reservation_item reservation
    where reservation.deleted_at is null and reservation.line_item_id is not null
      and reservation.created_at < ${SETTLED_BEFORE}
      and not exists (
        select 1 from order_item item
        join "order" orders on orders.id = item.order_id and orders.deleted_at is null
        where item.item_id = reservation.line_item_id and item.deleted_at is null
      )
    limit ?`,
  hold_without_quote: `
    select reservation.id from reservation_item reservation
    where reservation.deleted_at is null and reservation.line_item_id is null
      and reservation.metadata->>'quote_id' is not null
      and reservation.created_at < ${SETTLED_BEFORE}
      and not exists (
        select 1 from millesime_quote quote
        where quote.id = reservation.metadata->>'quote_id' and quote.deleted_at is null
          and (quote.status in ('sent', 'pending_approval') or quote.acceptance_id is not null)
          -- Its operator is a question mark, which is a parameter here.
          and jsonb_exists(quote.held_reservations, reservation.id)
      )
    limit ?`,
  payment_without_order: `
    select payment.id from payment
    where payment.canceled_at is null and payment.deleted_at is null
      and payment.created_at < ${SETTLED_BEFORE}
      and not exists (
        select 1 from order_payment_collection link
        where link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
      )
    limit ?`,
  order_without_payment: `
    select orders.id from "order" orders
    join order_cart source on source.order_id = orders.id and source.deleted_at is null
    join order_summary summary on summary.order_id = orders.id and summary.version = orders.version
      and summary.deleted_at is null and (summary.totals->>'current_order_total')::numeric > 0
    where orders.status = 'pending' and not orders.is_draft_order and orders.deleted_at is null
      and orders.created_at < ${SETTLED_BEFORE}
      and not exists (
        select 1 from order_payment_collection link
        join payment_collection collection on collection.id = link.payment_collection_id
          and collection.deleted_at is null
        where link.order_id = orders.id and link.deleted_at is null
          and collection.status <> 'not_paid'
      )
    limit ?`,
  completed_cart_without_order: `
    select cart.id from cart
    where cart.completed_at < ${SETTLED_BEFORE} and cart.deleted_at is null
      and not exists (
        select 1 from order_cart link where link.cart_id = cart.id and link.deleted_at is null
      )
    limit ?`,
} as const

export type Discrepancy = keyof typeof DISCREPANCIES
