import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaService, generateEntityId } from "@medusajs/framework/utils"
import type { BegunRequest, IdempotencyStore } from "../../http/idempotency-store"
import { knexOf } from "../../shared/knex"
import { Transactional } from "../../shared/transactional"
import IdempotentRequest from "./models/idempotent-request"

type Row = InferTypeOf<typeof IdempotentRequest>

/** Answers are replayed for this long. */
const RETENTION_HOURS = 24

/** A request without an answer after this time has died with its process. */
const LEASE_MINUTES = 2

/**
 * Stores requests that were sent with an idempotency key: of several with one key, also concurrent ones, one runs, and the
 * others get its answer. Times are those of the database, the same for all processes.
 */
class IdempotencyModuleService
  extends Transactional(MedusaService({ MillesimeIdempotentRequest: IdempotentRequest }))
  implements IdempotencyStore
{
  /** Reserves a key, or returns the state of the request that has it. */
  async begin(request: { scope: string; key: string; fingerprint: string }): Promise<BegunRequest> {
    const { scope, key, fingerprint } = request
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      // A request that is taken over gets a new id, so that its first runner, if still alive, can't complete it.
      const { rows: started } = await knex.raw<{ rows: { id: string }[] }>(
        `insert into millesime_idempotent_request as existing
           (id, scope, key, fingerprint, state, locked_at, expires_at)
         values (?, ?, ?, ?, 'in_progress', now(), now() + interval '${RETENTION_HOURS} hours')
         on conflict (scope, key) where deleted_at is null do update
           set id = excluded.id, fingerprint = excluded.fingerprint, state = excluded.state,
             locked_at = excluded.locked_at, expires_at = excluded.expires_at,
             status = null, body = null, created_at = now(), updated_at = now()
           where existing.expires_at <= now()
             or (existing.state = 'in_progress' and existing.fingerprint = excluded.fingerprint
               and existing.locked_at < now() - interval '${LEASE_MINUTES} minutes')
         returning id`,
        [generateEntityId(undefined, "idem"), scope, key, fingerprint],
      )
      if (started[0]) return { kind: "started", id: started[0].id }
      // The row exists: a conflict locks it even if nothing is updated.
      const { rows } = await knex.raw<{ rows: [Row] }>(
        `select fingerprint, state, status, body from millesime_idempotent_request
         where scope = ? and key = ? and deleted_at is null`,
        [scope, key],
      )
      const [existing] = rows
      if (existing.fingerprint !== fingerprint) return { kind: "mismatch" }
      if (existing.status === null) return { kind: "in_progress" }
      return { kind: "replay", status: existing.status, body: existing.body }
    })
  }

  /** Stores the answer, unless another process has taken the request over. */
  async complete(id: string, status: number, body: unknown): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        `update millesime_idempotent_request
         set state = 'finished', status = ?, body = cast(? as jsonb), updated_at = now()
         where id = ? and state = 'in_progress'`,
        [status, JSON.stringify(body ?? null), id],
      )
    })
  }

  /** Frees the key without storing an answer, so that a retry runs. */
  async release(id: string): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        `delete from millesime_idempotent_request where id = ? and state = 'in_progress'`,
        [id],
      )
    })
  }

  /** @returns how many expired requests were deleted */
  async deleteExpired(): Promise<number> {
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
