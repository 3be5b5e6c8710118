import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Moment } from "../../shared/moment"

/** Which revision of the conditions of sale was accepted, in which locale and when. */
export type TermsAcceptance = {
  page_id: string
  revision: number
  locale: string
  accepted_at: Moment
}

const lockAcceptance = async (knex: Knex, cartId: string): Promise<TermsAcceptance | null> => {
  const { rows } = await knex.raw<{ rows: TermsAcceptance[] }>(
    `select page_id, revision, locale, accepted_at from millesime_accepted_terms
     where cart_id = ? and deleted_at is null for update`,
    [cartId],
  )
  return rows[0] ?? null
}

/** Replaces what a cart has accepted; null removes it. @returns what it had accepted before */
export const recordAcceptance = async (
  knex: Knex,
  cartId: string,
  terms: TermsAcceptance | null,
): Promise<TermsAcceptance | null> => {
  const before = await lockAcceptance(knex, cartId)
  if (!terms) {
    await knex("millesime_accepted_terms")
      .where({ cart_id: cartId, order_id: null, deleted_at: null })
      .delete()
    return before
  }
  const { page_id, revision, locale, accepted_at } = terms
  await knex.raw(
    `insert into millesime_accepted_terms as accepted_terms (id, cart_id, page_id, revision, locale, accepted_at)
     values (?, ?, ?, ?, ?, ?)
     on conflict (cart_id) where deleted_at is null do update set page_id = excluded.page_id,
       revision = excluded.revision, locale = excluded.locale, accepted_at = excluded.accepted_at,
       updated_at = now()
     where accepted_terms.order_id is null`,
    [generateEntityId(undefined, "term"), cartId, page_id, revision, locale, accepted_at],
  )
  return before
}

/** Assigns the acceptance of a cart to its order; null undoes that. */
export const assignToOrder = async (
  knex: Knex,
  cartId: string,
  orderId: string | null,
): Promise<void> => {
  await knex("millesime_accepted_terms")
    .where({ cart_id: cartId, deleted_at: null })
    .update({ order_id: orderId })
}
