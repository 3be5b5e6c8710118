import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ConfigModule, InferTypeOf, Logger } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaService,
  generateEntityId,
} from "@medusajs/framework/utils"
import { knexOf } from "../../shared/knex"
import { PluginService } from "../../shared/plugin-service"
import { onProcessReset } from "../../shared/process-state"
import { Changes } from "./changes"
import { type Bearer, Liveness } from "./liveness"
import LoginEvent from "./models/login-event"
import Session from "./models/session"
import SessionCutoff from "./models/session-cutoff"
import { afterUsedToken } from "./rules/refresh"
import { readRefreshToken, signRefreshToken } from "./rules/refresh-token"
import { LOGIN_EVENT_DAYS, type SessionEnd, type SessionSource } from "./types"

export type SessionRow = InferTypeOf<typeof Session>
export type LoginEventRow = InferTypeOf<typeof LoginEvent>

export type NewSession = {
  auth_identity_id: string
  auth_provider: string
  actor_type: string
  actor_id: string
  source: SessionSource
  device: string | null
  network: string | null
  mfa_completed_at: string | null
}

/** Whose sessions: all of an actor, or one of them. */
export type SessionsOf = { actor_type: string; actor_id: string; id?: string | undefined }

export type Refreshed =
  | { kind: "refreshed"; session: SessionRow; refresh_token: string }
  | { kind: "session_revoked" | "refresh_reused" }

type Dependencies = {
  configModule: ConfigModule
  logger: Logger
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
}

const EVENT_COLUMNS = "id, kind, session_id, actor_type, actor_id, source, device, by_user_id"

/** Logins, the tokens by which they are prolonged, and whether who has one still may. */
class SessionModuleService extends PluginService(
  MedusaService<{
    MillesimeSession: { dto: SessionRow }
    MillesimeSessionCutoff: { dto: InferTypeOf<typeof SessionCutoff> }
    MillesimeLoginEvent: { dto: LoginEventRow }
  }>({
    MillesimeSession: Session,
    MillesimeSessionCutoff: SessionCutoff,
    MillesimeLoginEvent: LoginEvent,
  }),
) {
  private readonly configModule: ConfigModule
  private readonly liveness: Liveness
  private readonly changes: Changes

  __hooks = {
    onApplicationShutdown: async () => this.changes.stop(),
  }

  constructor(...args: [container: Dependencies, options?: unknown]) {
    super(...args)
    const { configModule, logger, [ContainerRegistrationKeys.PG_CONNECTION]: knex } = args[0]
    this.configModule = configModule
    this.liveness = new Liveness(knex)
    const forget = () => this.liveness.forgetAll()
    this.changes = new Changes(knex, logger, forget)
    onProcessReset(forget)
  }

  /** Whether a logged-in person, or a secret key, still exists and may. */
  async isLive(bearer: Bearer): Promise<boolean> {
    this.changes.start()
    return this.liveness.isLive(bearer)
  }

  refreshTokenOf({ id, generation }: Pick<SessionRow, "id" | "generation">): string {
    return signRefreshToken(this.secret, { session_id: id, generation })
  }

  /** Writes a login down. */
  async open(login: NewSession): Promise<SessionRow> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: [SessionRow] }>(
        `with opened as (
           insert into millesime_session (id, auth_identity_id, auth_provider, actor_type, actor_id, source,
             device, network, mfa_completed_at, last_seen_at, expires_at)
           values (:id, :auth_identity_id, :auth_provider, :actor_type, :actor_id, :source, :device, :network,
             :mfa_completed_at, now(), now() + interval '${this.options.sessions.refresh} days')
           returning *
         ), told as (
           insert into millesime_login_event (${EVENT_COLUMNS})
           select :event_id, 'login', id, actor_type, actor_id, source, device, null from opened
         )
         select * from opened`,
        {
          ...login,
          id: generateEntityId(undefined, "ses"),
          event_id: generateEntityId(undefined, "login"),
        },
      )
      return rows[0]
    })
  }

  /**
   * Uses a refresh token up. Of several uses at once one makes the next generation, and the others get the same; a use of an
   * older one ends the session.
   */
  async refresh(text: string): Promise<Refreshed> {
    const token = readRefreshToken(this.secret, text)
    if (!token) return { kind: "session_revoked" }
    return this.inTransaction_<Refreshed>(async (context) => {
      const knex = knexOf(context)
      const { rows } = await knex.raw<{
        rows: (SessionRow & { is_live: boolean; seconds_since_rotation: number | null })[]
      }>(
        `select *, revoked_at is null and expires_at > now() as is_live,
           extract(epoch from clock_timestamp() - rotated_at)::float as seconds_since_rotation
         from millesime_session where id = ? for update`,
        [token.session_id],
      )
      const [session] = rows
      if (!session) return { kind: "session_revoked" }
      if (session.is_live && session.generation === token.generation) {
        const { rows: rotated } = await knex.raw<{ rows: [SessionRow] }>(
          `update millesime_session set generation = generation + 1, rotated_at = clock_timestamp(),
             last_seen_at = now(), updated_at = now()
           where id = ? returning *`,
          [session.id],
        )
        return {
          kind: "refreshed",
          session: rotated[0],
          refresh_token: this.refreshTokenOf(rotated[0]),
        }
      }
      const outcome = afterUsedToken({ generation: token.generation, session })
      if (outcome === "repeat") {
        return { kind: "refreshed", session, refresh_token: this.refreshTokenOf(session) }
      }
      if (outcome === "over") return { kind: "session_revoked" }
      await this.endWith(knex, session, "reuse")
      return { kind: "refresh_reused" }
    })
  }

  /** Ends sessions. @returns how many there were to end */
  async end(sessions: SessionsOf, reason: SessionEnd, byUserId?: string): Promise<number> {
    return this.inTransaction_((context) =>
      this.endWith(knexOf(context), sessions, reason, byUserId),
    )
  }

  /** Refuses the tokens without a session that logins have had until now; sessions are ended by `end`. */
  async cutOff(authIdentityIds: string[]): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        `insert into millesime_session_cutoff (id, not_before)
         select id, date_trunc('second', now()) + interval '1 second' from unnest(cast(? as text[])) as id
         on conflict (id) do update set not_before = excluded.not_before, updated_at = now()`,
        [authIdentityIds],
      )
    })
  }

  /** Deletes old login events and sessions that nobody can use. @returns how many rows */
  async deleteExpired(): Promise<number> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: [{ count: number }] }>(
        `with sessions as (
           delete from millesime_session where expires_at < now() - interval '1 day' returning 1
         ), events as (
           delete from millesime_login_event
           where created_at < now() - interval '${LOGIN_EVENT_DAYS} days' returning 1
         ), cutoffs as (
           -- No token is older than that.
           delete from millesime_session_cutoff where not_before < now() - interval '1 year' returning 1
         )
         select (select count(*) from sessions)::int + (select count(*) from events)::int
           + (select count(*) from cutoffs)::int as count`,
      )
      return rows[0].count
    })
  }

  private get secret(): string {
    const { jwtSecret } = this.configModule.projectConfig.http
    return typeof jwtSecret === "string" ? jwtSecret : JSON.stringify(jwtSecret)
  }

  private async endWith(
    knex: Knex,
    { actor_type, actor_id, id }: SessionsOf,
    reason: SessionEnd,
    byUserId?: string,
  ): Promise<number> {
    const { rows } = await knex.raw<{ rows: object[] }>(
      `with ended as (
         update millesime_session set revoked_at = now(), revoked_for = :reason, updated_at = now()
         where actor_type = :actor_type and actor_id = :actor_id
           and (cast(:id as text) is null or id = :id) and revoked_at is null and expires_at > now()
         returning *
       )
       insert into millesime_login_event (${EVENT_COLUMNS})
       select 'login_' || replace(gen_random_uuid()::text, '-', ''), :reason, id, actor_type, actor_id,
         source, device, cast(:by as text)
       from ended returning 1`,
      { actor_type, actor_id, id: id ?? null, reason, by: byUserId ?? null },
    )
    return rows.length
  }
}

export default SessionModuleService
