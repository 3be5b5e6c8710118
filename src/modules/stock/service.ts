import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { DISCREPANCIES, type Discrepancy } from "./discrepancies"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }

/** Guards Medusa's stock, and looks whether orders, reservations and carts agree. It keeps nothing of its own. */
class StockModuleService {
  readonly options: PluginOptions

  constructor(
    private readonly dependencies: Dependencies,
    options?: unknown,
  ) {
    this.options = parsePluginOptions(options)
  }

  /** Whether what is sold must be there; a store may leave that to Medusa. */
  get isGuarded(): boolean {
    return this.options.stock_guard
  }

  /** What doesn't fit together, some of each kind; what may still be under way is left out. */
  async findDiscrepancies(limit: number): Promise<Record<Discrepancy, string[]>> {
    const { [ContainerRegistrationKeys.PG_CONNECTION]: knex } = this.dependencies
    const found = await Promise.all(
      Object.entries(DISCREPANCIES).map(async ([kind, sql]) => {
        const { rows } = await knex.raw<{ rows: { id: string }[] }>(sql, [limit])
        return [kind, rows.map(({ id }) => id)] as const
      }),
    )
    return Object.fromEntries(found) as Record<Discrepancy, string[]>
  }
}

export default StockModuleService
