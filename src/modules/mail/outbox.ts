import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { type Timed, defineOutbox } from "../../shared/outbox"
import type { MailAttemptRow, MailRow, MailSuppressionRow } from "./rows"
import type { SendOutcome } from "./types"

/** Longer than every timeout of the transport `smtp` together. */
const LEASE_SECONDS = 180

const TWO_DAYS_SECONDS = 2 * 24 * 60 * 60

export const outbox = defineOutbox<MailRow>({
  table: "millesime_mail",
  idPrefix: "mail",
  giveUpAfterSeconds: TWO_DAYS_SECONDS,
  leaseSeconds: LEASE_SECONDS,
})

/** Inserts messages unless they exist. @returns the ids of those inserted */
export const insertMails = (knex: Knex, mails: readonly Partial<MailRow>[]): Promise<string[]> =>
  outbox.insert(
    knex,
    mails.map((mail) => ({
      ...mail,
      // PostgreSQL's driver would make an array of its own of a list.
      attachments: JSON.stringify(mail.attachments) as unknown as MailRow["attachments"],
    })),
  )

export const findId = async (knex: Knex, dedupeKey: string): Promise<string | undefined> => {
  const row = await knex("millesime_mail")
    .where({ dedupe_key: dedupeKey, deleted_at: null })
    .first<{ id: string } | undefined>("id")
  return row?.id
}

/** @returns the causes, of those given, that have no message of that kind */
export const listMissingCauses = async (
  knex: Knex,
  kind: string,
  causeIds: readonly string[],
): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { cause_id: string }[] }>(
    `select cause.id as cause_id from unnest(:causeIds::text[]) with ordinality as cause (id, position)
     where not exists (
       select 1 from millesime_mail
       where kind = :kind and cause_id = cause.id and deleted_at is null)
     order by cause.position`,
    { kind, causeIds: [...causeIds] },
  )
  return rows.map(({ cause_id }) => cause_id)
}

/** Messages that expired before they were sent. */
export const listExpired = async (knex: Knex, limit: number): Promise<Timed<MailRow>[]> => {
  const { rows } = await knex.raw<{ rows: Timed<MailRow>[] }>(
    `select *, now() as now from millesime_mail
     where expires_at <= now() and (status = 'pending' or (has_secrets and status <> 'sending'))
       and deleted_at is null
     order by id limit ? for update skip locked`,
    [limit],
  )
  return rows
}

export const startAttemptRow = async (
  knex: Knex,
  { id, attempts }: Pick<MailRow, "id" | "attempts">,
): Promise<string> => {
  const attemptId = generateEntityId(undefined, "mailatt")
  await knex("millesime_mail_attempt").insert({
    id: attemptId,
    mail_id: id,
    number: attempts,
    started_at: knex.raw("now()"),
  })
  return attemptId
}

export const finishAttemptRow = async (
  knex: Knex,
  attemptId: string,
  outcome: SendOutcome,
): Promise<void> => {
  await knex("millesime_mail_attempt")
    .where({ id: attemptId })
    .update({
      finished_at: knex.raw("clock_timestamp()"),
      updated_at: knex.raw("now()"),
      outcome: outcome.outcome,
      code: outcome.outcome === "sent" ? null : outcome.code,
      detail: outcome.outcome === "sent" ? outcome.response : outcome.detail,
    })
}

/** Ends the attempts of messages whose lease has expired. */
export const finishExpiredAttempts = async (
  knex: Knex,
  mailIds: readonly string[],
): Promise<void> => {
  if (!mailIds.length) return
  await knex("millesime_mail_attempt")
    .whereIn("mail_id", [...mailIds])
    .andWhere({ finished_at: null, deleted_at: null })
    .update({
      finished_at: knex.raw("now()"),
      updated_at: knex.raw("now()"),
      outcome: "unknown",
      code: "crashed",
    })
}

/** The attempt of any message that ended last. */
export const findLastAttempt = async (
  knex: Knex,
): Promise<Pick<MailAttemptRow, "outcome"> | undefined> =>
  knex("millesime_mail_attempt")
    .whereNotNull("finished_at")
    .whereNull("deleted_at")
    .orderBy("finished_at", "desc")
    .first<Pick<MailAttemptRow, "outcome"> | undefined>("outcome")

/** Serialises what concerns all messages, within a transaction. */
export const lockAll = async (knex: Knex): Promise<void> => {
  await knex.raw(`select pg_advisory_xact_lock(hashtext('millesime_mail'))`)
}

/** Seconds until another attempt may start; 0 for at once. */
export const secondsUntilFree = async (knex: Knex, perMinute: number): Promise<number> => {
  const { rows } = await knex.raw<{ rows: [{ count: number; seconds: string | null }] }>(
    `select count(*)::int as count,
       extract(epoch from min(started_at) + interval '1 minute' - now()) as seconds
     from millesime_mail_attempt where started_at > now() - interval '1 minute' and deleted_at is null`,
  )
  const [{ count, seconds }] = rows
  return count < perMinute ? 0 : Math.max(Number(seconds), 1)
}

/** @returns those of the addresses, given in lower case, that are suppressed */
export const listSuppressed = async (
  knex: Knex,
  addresses: readonly string[],
): Promise<Set<string>> => {
  if (!addresses.length) return new Set()
  const suppressed = await knex("millesime_mail_suppression")
    .whereIn("address", [...new Set(addresses)])
    .whereNull("deleted_at")
    .pluck<string[]>("address")
  return new Set(suppressed)
}

/** Suppresses an address, given in lower case, also in what waits to be sent to it. */
export const suppress = async (
  knex: Knex,
  suppression: Pick<MailSuppressionRow, "address" | "reason" | "mail_id">,
  exceptKinds: readonly string[],
): Promise<void> => {
  await knex("millesime_mail_suppression")
    .insert({ id: generateEntityId(undefined, "mailsup"), ...suppression })
    .onConflict(knex.raw("(address) where deleted_at is null"))
    .ignore()
  await knex.raw(
    `update millesime_mail
     set status = 'suppressed', next_attempt_at = null, updated_at = now()
     where id in (
       select id from millesime_mail
       where status = 'pending' and lower("to") = :address and kind <> all(:exceptKinds)
         and deleted_at is null
       for update skip locked)`,
    { address: suppression.address, exceptKinds: [...exceptKinds] },
  )
}

/** @param idOrAddress an address in any case. @returns how many suppressions were lifted */
export const liftSuppression = (knex: Knex, idOrAddress: string): Promise<number> =>
  knex("millesime_mail_suppression")
    .where({ id: idOrAddress })
    .orWhere({ address: idOrAddress.toLowerCase() })
    .delete()

export const findSince = async (knex: Knex): Promise<Date> => {
  const { rows } = await knex.raw<{ rows: [{ since: Date }] }>(
    `select since from millesime_mail_watermark`,
  )
  return rows[0].since
}
