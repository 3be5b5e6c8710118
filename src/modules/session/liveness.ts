import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a token or cookie says of its bearer. */
export type Bearer = {
  actor_type: string
  actor_id: string
  auth_identity_id?: string | undefined
  /** Id of the session; none in tokens that a host has made itself. */
  sid?: string | undefined
  /** When the token was made, in seconds. */
  iat?: number | undefined
}

type Known = {
  exists: boolean
  /** In seconds. */
  not_before: number | null
  /** Null where there is no such session. */
  is_session_live: boolean | null
  is_seen_lately: boolean | null
}

/** The guarantee: after so long a change is noticed by every process, whatever tells of changes. */
const MAX_AGE_MS = 5000

/** People with requests in the last seconds; many more than one process serves. */
const MAX_ENTRIES = 20_000

/** A secret key goes with the member of staff who made it: who leaves knows it still. */
const READ = `
select
  case :actor_type
    when 'user' then exists (select 1 from "user" where id = :actor_id and deleted_at is null)
    when 'customer' then exists (
      select 1 from customer where id = :actor_id and has_account and deleted_at is null)
    when 'api-key' then exists (
      select 1 from api_key key where key.id = :actor_id and key.deleted_at is null
        and (not starts_with(key.created_by, 'user_') or exists (
          select 1 from "user" where id = key.created_by and deleted_at is null)))
    else true
  end as exists,
  (select extract(epoch from not_before)::float from millesime_session_cutoff
    where id = :auth_identity_id) as not_before,
  (select revoked_at is null and expires_at > now() from millesime_session
    where id = :sid) as is_session_live,
  (select last_seen_at > now() - interval '1 hour' from millesime_session
    where id = :sid) as is_seen_lately`

/** Whether a bearer still exists and may, asked of the database at most every 5 seconds. */
export class Liveness {
  private readonly entries = new Map<string, { known: Promise<Known>; readAt: number }>()

  constructor(private readonly knex: Knex) {}

  async isLive(bearer: Bearer): Promise<boolean> {
    const { exists, not_before, is_session_live } = await this.lookUp(bearer)
    if (!exists) return false
    // What cuts a login off also ends its sessions, and not by the second.
    if (bearer.sid) return is_session_live ?? false
    return not_before === null || bearer.iat === undefined || bearer.iat >= not_before
  }

  forgetAll(): void {
    this.entries.clear()
  }

  private lookUp(bearer: Bearer): Promise<Known> {
    const { actor_type, actor_id, auth_identity_id = "", sid = "" } = bearer
    const key = `${actor_type} ${actor_id} ${auth_identity_id} ${sid}`
    const entry = this.entries.get(key)
    const now = performance.now()
    if (entry && now - entry.readAt < MAX_AGE_MS) return entry.known
    const known = this.read({ actor_type, actor_id, auth_identity_id, sid })
    if (this.entries.size >= MAX_ENTRIES) this.entries.clear()
    const started = { known, readAt: now }
    this.entries.set(key, started)
    // Nobody is refused for five seconds because one query failed.
    known.catch(() => {
      if (this.entries.get(key) === started) this.entries.delete(key)
    })
    return known
  }

  private async read(bearer: Record<string, string>): Promise<Known> {
    const { rows } = await this.knex.raw<{ rows: [Known] }>(READ, bearer)
    const [known] = rows
    if (known.is_seen_lately === false) {
      await this.knex.raw(
        `update millesime_session set last_seen_at = now() where id = :sid`,
        bearer,
      )
    }
    return known
  }
}
