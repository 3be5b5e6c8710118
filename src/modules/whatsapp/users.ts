import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { WhatsappUser } from "./types"

/** Records the user ids of numbers, given in the order of the numbers. */
export const recordUsers = async (knex: Knex, users: readonly WhatsappUser[]): Promise<void> => {
  if (!users.length) return
  await knex.raw(
    `insert into millesime_whatsapp_contact as contact (phone, user_id)
     values ${users.map(() => "(?, ?)").join(", ")}
     on conflict (phone) do update set user_id = excluded.user_id, updated_at = now()
       where contact.user_id is distinct from excluded.user_id`,
    users.flatMap(({ phone, user_id }) => [phone, user_id]),
  )
}

/** The recorded numbers of user ids. */
export const listUsers = async (knex: Knex, userIds: readonly string[]): Promise<WhatsappUser[]> =>
  userIds.length
    ? knex("millesime_whatsapp_contact")
        .whereIn("user_id", [...userIds])
        .whereNull("deleted_at")
        .select<WhatsappUser[]>("phone", "user_id")
    : []
