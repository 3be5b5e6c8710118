import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MessageRow } from "./rows"

/** How much of each conversation, with or without what is among staff. */
export type Part = { limit: number; withInternal: boolean }

/** The end of each conversation, the oldest message first; one look into the index for each quote. */
export const lastMessages = async (
  knex: Knex,
  quoteIds: readonly string[],
  { limit, withInternal }: Part,
): Promise<MessageRow[]> => {
  const { rows } = await knex.raw<{ rows: MessageRow[] }>(
    `select message.* from unnest(cast(:quoteIds as text[])) quote (id)
     cross join lateral (
       select * from millesime_quote_message
       where quote_id = quote.id and deleted_at is null
         and (cast(:withInternal as boolean) or not is_internal)
       order by created_at desc, id desc limit :limit
     ) message
     order by message.created_at, message.id`,
    { quoteIds: [...quoteIds], withInternal, limit },
  )
  return rows
}
