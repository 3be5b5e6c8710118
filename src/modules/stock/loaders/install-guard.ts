import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LoaderOptions, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parsePluginOptions } from "../../../options"
import { FIND, FIND_DIFFERENCES, INSTALL, TRIGGERS, UNINSTALL } from "../guard/sql"

/** For servers that start at the same time. */
const ADVISORY_LOCK = "select pg_advisory_xact_lock(hashtext('millesime_stock_guard'))"

const triggersOf = async (knex: Knex): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(FIND)
  return rows.map(({ name }) => name)
}

const isWanted = (present: readonly string[], wanted: readonly string[]) =>
  present.length === wanted.length && present.every((name) => wanted.includes(name))

const hasInventory = async (knex: Knex): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: { ready: boolean }[] }>(
    `select to_regclass('reservation_item') is not null
       and to_regclass('inventory_level') is not null as ready`,
  )
  return rows[0]?.ready ?? false
}

const INSUFFICIENT_PRIVILEGE = "42501"

const PREFIX = "medusa-plugin-millesime: the stock guard"

/**
 * Installs the guard, unless it would change what the store has: a host may keep reserved quantities of its own. An older guard
 * has changed them already.
 */
const install = async (knex: Knex, present: readonly string[], logger: Logger) => {
  if (!present.length) {
    const { rows } = await knex.raw<{ rows: object[] }>(FIND_DIFFERENCES)
    if (rows.length) {
      logger.warn(
        `${PREFIX} isn't installed, since it would change the reserved quantity of ${rows.length} stock levels to the sum of their reservations. See and change them by the script guard-stock (docs/plugin.md), or set options.stock_guard to false.`,
      )
      return
    }
    logger.info(
      `${PREFIX} adds triggers to reservation_item and inventory_level: the reserved quantity of a stock level is now the sum of its reservations, and may not exceed the stock.`,
    )
  }
  for (const statement of INSTALL) await knex.raw(statement)
}

/**
 * Installs the guard on the tables of Medusa's inventory, or removes it, by the option `stock_guard`. Not
 * a migration, which may run before the tables exist, and because the option may change later. Costs one
 * query a start where nothing changes.
 */
export default async function installGuard({ container, options }: LoaderOptions): Promise<void> {
  const { stock_guard } = parsePluginOptions(options)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
  const wanted = stock_guard ? TRIGGERS : []
  // Before Medusa's own migrations there are no tables to guard.
  if (!(await hasInventory(knex)) || isWanted(await triggersOf(knex), wanted)) return
  await knex
    .transaction(async (transaction) => {
      await transaction.raw(ADVISORY_LOCK)
      const present = await triggersOf(transaction)
      if (isWanted(present, wanted)) return
      await transaction.raw(UNINSTALL)
      if (stock_guard) await install(transaction, present, logger)
    })
    .catch((error: unknown) => {
      if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error
      logger.warn(
        `${PREFIX} can't be changed, since the database user doesn't own Medusa's tables.`,
      )
    })
}
