import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaService, generateEntityId } from "@medusajs/framework/utils"
import { knexOf } from "../../shared/knex"
import { Transactional } from "../../shared/transactional"
import IdempotentRequest from "./models/idempotent-request"

type Row = InferTypeOf<typeof IdempotentRequest>

/** Hours for which an answer is repeated. */
const KEPT_HOURS = 24

/** Minutes after which a request without an answer must have died with its process. */
const LEASE_MINUTES = 2

export type BegunRequest =
  | { kind: "started"; id: string }
  | { kind: "replay"; status: number; body: unknown }
  | { kind: "mismatch" }
  | { kind: "in_progress" }

/**
 * Remembers requests that their callers named by a key: of several with one key, also at once, one
 * runs, and the others get its answer. The clock is the database's, the same for all processes.
 */
class IdempotencyModuleService extends Transactional(
  MedusaService({ MillesimeIdempotentRequest: IdempotentRequest }),
) {
  /**
   * Takes a key, or says what became of the request that has it.
   * @returns `started`: run the request, then `finish` or `forget` it · `replay`: the answer it got ·
   * `mismatch`: the key belongs to another request · `in_progress`: it has no answer yet
   */
  async begin(request: { scope: string; key: string; fingerprint: string }): Promise<BegunRequest> {
    const { scope, key, fingerprint } = request
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      // A request that is taken over gets a new id: should its first runner be alive after all, it has
      // nothing left to finish.
      const { rows: taken } = await knex.raw<{ rows: { id: string }[] }>(
        `insert into millesime_idempotent_request as known
           (id, scope, key, fingerprint, state, locked_at, expires_at)
         values (?, ?, ?, ?, 'in_progress', now(), now() + interval '${KEPT_HOURS} hours')
         on conflict (scope, key) where deleted_at is null do update
           set id = excluded.id, fingerprint = excluded.fingerprint, state = excluded.state,
             locked_at = excluded.locked_at, expires_at = excluded.expires_at,
             status = null, body = null, created_at = now(), updated_at = now()
           where known.expires_at <= now()
             or (known.state = 'in_progress' and known.fingerprint = excluded.fingerprint
               and known.locked_at < now() - interval '${LEASE_MINUTES} minutes')
         returning id`,
        [generateEntityId(undefined, "idem"), scope, key, fingerprint],
      )
      if (taken[0]) return { kind: "started", id: taken[0].id }
      // It can't be gone: a conflict locks the row even where it changes nothing.
      const { rows } = await knex.raw<{ rows: [Row] }>(
        `select fingerprint, state, status, body from millesime_idempotent_request
         where scope = ? and key = ? and deleted_at is null`,
        [scope, key],
      )
      const [known] = rows
      if (known.fingerprint !== fingerprint) return { kind: "mismatch" }
      if (known.status === null) return { kind: "in_progress" }
      return { kind: "replay", status: known.status, body: known.body }
    })
  }

  /** Keeps the answer; not that of a request which another has taken over. */
  async finish(id: string, status: number, body: unknown): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        `update millesime_idempotent_request
         set state = 'finished', status = ?, body = cast(? as jsonb), updated_at = now()
         where id = ? and state = 'in_progress'`,
        [status, JSON.stringify(body ?? null), id],
      )
    })
  }

  /** Frees the key of a request whose answer is not for keeping, so that a retry runs. */
  async forget(id: string): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        `delete from millesime_idempotent_request where id = ? and state = 'in_progress'`,
        [id],
      )
    })
  }

  /** @returns how many requests were removed, whose answers are repeated no longer */
  async removeExpired(): Promise<number> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: [{ count: number }] }>(
        `with removed as (
           delete from millesime_idempotent_request where expires_at <= now() and deleted_at is null returning id
         ) select count(*)::int as count from removed`,
      )
      return rows[0].count
    })
  }
}

export default IdempotencyModuleService
