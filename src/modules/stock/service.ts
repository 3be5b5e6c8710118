import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { knexOf } from "../../shared/knex"
import { Transactional } from "../../shared/transactional"
import { DISCREPANCIES, type Discrepancy } from "./discrepancies"
import StockLock from "./models/stock-lock"

export type StockLockRow = { inventory_item_id: string; owner_id: string; expires_at: Date }

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }

/** Seconds after which a holder that still has a turn must have died with its process. */
const LEASE_SECONDS = 60

/**
 * Guards Medusa's stock, lets those who want the last of something follow one another, and looks whether orders,
 * reservations and carts agree.
 */
class StockModuleService extends Transactional(
  MedusaService<{ MillesimeStockLock: { dto: StockLockRow } }>({ MillesimeStockLock: StockLock }),
) {
  readonly options: PluginOptions
  private readonly knex: Knex

  constructor(...args: [container: Dependencies, options?: unknown]) {
    super(...args)
    this.options = parsePluginOptions(args[1])
    this.knex = args[0][ContainerRegistrationKeys.PG_CONNECTION]
  }

  /** Whether what is sold must be there; a store may leave that to Medusa. */
  get isGuarded(): boolean {
    return this.options.stock_guard
  }

  /**
   * Takes the turns of all these inventory items, or of none; at the database, so that it holds over processes whatever
   * Medusa locks by.
   * @returns whether they were free
   */
  async tryAcquireLocks(ownerId: string, inventoryItemIds: string[]): Promise<boolean> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      // In one order, so that two who want the same items never wait for each other.
      const { rows } = await knex.raw<{ rows: object[] }>(
        `insert into millesime_stock_lock as held (inventory_item_id, owner_id, expires_at)
         select id, ?, now() + interval '${LEASE_SECONDS} seconds'
         from unnest(cast(? as text[])) as id order by id
         on conflict (inventory_item_id) do update
           set owner_id = excluded.owner_id, expires_at = excluded.expires_at, updated_at = now()
           where held.expires_at <= now()
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

  /** Lets the next one have its turn, and forgets those whose holder is gone. */
  async releaseLocks(ownerId: string): Promise<void> {
    return this.inTransaction_(async (context) => {
      await knexOf(context).raw(
        // Locked in the order in which they are taken, so that nobody waits for whoever waits for them.
        `delete from millesime_stock_lock where inventory_item_id in (
           select inventory_item_id from millesime_stock_lock
           where deleted_at is null and (owner_id = ? or expires_at <= now())
           order by inventory_item_id for update
         )`,
        [ownerId],
      )
    })
  }

  /** What doesn't fit together, some of each kind; what may still be under way is left out. */
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
