import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import { knexOf } from "../../shared/knex"
import { PluginService } from "../../shared/plugin-service"
import { DISCREPANCIES, type Discrepancy } from "./discrepancies"
import { FIND, FIND_DIFFERENCES, INSTALL, TRIGGERS } from "./guard/sql"
import StockLock from "./models/stock-lock"

export type StockLockRow = { inventory_item_id: string; owner_id: string; expires_at: Date }

export type ReservedDifference = {
  id: string
  inventory_item_id: string
  location_id: string
  /** As it is. */
  reserved: number
  /** The sum of the reservations. */
  counted: number
}

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }

/** Seconds after which a lock expires that isn't renewed: its owner must have crashed. Shorter than others wait for it. */
const LEASE_SECONDS = 10

/**
 * Guards Medusa's stock, locks inventory items with low stock during checkouts, and finds orders,
 * reservations and carts that don't agree.
 */
class StockModuleService extends PluginService(
  MedusaService<{ MillesimeStockLock: { dto: StockLockRow } }>({ MillesimeStockLock: StockLock }),
) {
  private readonly knex: Knex

  constructor(...args: [container: Dependencies, options?: unknown]) {
    super(...args)
    this.knex = args[0][ContainerRegistrationKeys.PG_CONNECTION]
  }

  /** Whether the stock guard is on; a store may rely on Medusa's own checks instead. */
  get isGuarded(): boolean {
    return this.options.stock_guard
  }

  /** Whether the triggers are there; they aren't where they would change a store's reserved quantities. */
  async isGuardInstalled(): Promise<boolean> {
    const { rows } = await this.knex.raw<{ rows: { name: string }[] }>(FIND)
    return TRIGGERS.every((trigger) => rows.some(({ name }) => name === trigger))
  }

  /** Stock levels that the guard would change, with the reserved quantity that they have and the one that reservations sum up to. */
  async findReservedDifferences(): Promise<ReservedDifference[]> {
    const { rows } = await this.knex.raw<{ rows: ReservedDifference[] }>(FIND_DIFFERENCES)
    return rows
  }

  /** Sets all reserved quantities to the sums of their reservations, and installs the guard. @returns what was changed */
  async countReservedAnew(): Promise<ReservedDifference[]> {
    return this.knex.transaction(async (transaction) => {
      await transaction.raw(
        "lock table reservation_item, inventory_level in share row exclusive mode",
      )
      const { rows } = await transaction.raw<{ rows: ReservedDifference[] }>(FIND_DIFFERENCES)
      const present = await transaction.raw<{ rows: object[] }>(FIND)
      if (!present.rows.length) for (const statement of INSTALL) await transaction.raw(statement)
      // The guard counts whatever is written.
      await transaction.raw(
        `update inventory_level set reserved_quantity = -1 where id = any(cast(? as text[]))`,
        [rows.map(({ id }) => id)],
      )
      return rows
    })
  }

  /**
   * Locks all of these inventory items, or none. In the database, so that it works across processes with
   * any locking provider of Medusa.
   * @returns whether all were free
   */
  async tryAcquireLocks(ownerId: string, inventoryItemIds: string[]): Promise<boolean> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      // In a fixed order, so that two owners never deadlock.
      const { rows } = await knex.raw<{ rows: object[] }>(
        `insert into millesime_stock_lock as stored (inventory_item_id, owner_id, expires_at)
         select id, ?, now() + interval '${LEASE_SECONDS} seconds'
         from unnest(cast(? as text[])) as id order by id
         on conflict (inventory_item_id) do update
           set owner_id = excluded.owner_id, expires_at = excluded.expires_at, updated_at = now()
           where stored.expires_at <= now()
         returning 1`,
        [ownerId, inventoryItemIds],
      )
      if (rows.length === inventoryItemIds.length) return true
      await knex.raw(`delete from millesime_stock_lock where owner_id = ? and deleted_at is null`, [
        ownerId,
      ])
      return false
    })
  }

  /** Prolongs the locks of an owner who is still at work; what another has taken over stays theirs. @returns whether there are any */
  async renewLocks(ownerId: string): Promise<boolean> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: object[] }>(
        `update millesime_stock_lock
         set expires_at = now() + interval '${LEASE_SECONDS} seconds', updated_at = now()
         where inventory_item_id in (
           select inventory_item_id from millesime_stock_lock
           where owner_id = ? and deleted_at is null order by inventory_item_id for update
         ) returning 1`,
        [ownerId],
      )
      return rows.length > 0
    })
  }

  /** Releases the locks of an owner, and deletes expired ones. */
  async releaseLocks(ownerId: string): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        // Locked in the order in which they are acquired, to avoid deadlocks.
        `delete from millesime_stock_lock where inventory_item_id in (
           select inventory_item_id from millesime_stock_lock
           where deleted_at is null and (owner_id = ? or expires_at <= now())
           order by inventory_item_id for update
         )`,
        [ownerId],
      )
    })
  }

  /** Ids of inconsistent rows by kind, at most `limit` each; younger ones may still be in progress and are left out. */
  async findDiscrepancies(limit: number): Promise<Record<Discrepancy, string[]>> {
    const found = await Promise.all(
      Object.entries(DISCREPANCIES).map(async ([kind, sql]) => {
        const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(sql, [limit])
        return [kind, rows.map(({ id }) => id)] as const
      }),
    )
    return Object.fromEntries(found) as Record<Discrepancy, string[]>
  }
}

export default StockModuleService
