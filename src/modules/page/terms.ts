import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

/** A revision of the conditions of sale that somebody accepted. */
export type Acceptance = {
  page_id: string
  revision: number
  locale: string
  accepted_at: Date | string
}

const presentOf = async (knex: Knex, cartId: string): Promise<Acceptance | null> => {
  const { rows } = await knex.raw<{ rows: Acceptance[] }>(
    `select page_id, revision, locale, accepted_at from millesime_accepted_terms
     where cart_id = ? and deleted_at is null for update`,
    [cartId],
  )
  return rows[0] ?? null
}

/** What a cart's customer accepts in place of what they had accepted, which is returned; null: nothing. */
export const recordAcceptance = async (
  knex: Knex,
  cartId: string,
  terms: Acceptance | null,
): Promise<Acceptance | null> => {
  const before = await presentOf(knex, cartId)
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

export const bindToOrder = async (
  knex: Knex,
  cartId: string,
  orderId: string | null,
): Promise<void> => {
  await knex("millesime_accepted_terms")
    .where({ cart_id: cartId, deleted_at: null })
    .update({ order_id: orderId })
}
