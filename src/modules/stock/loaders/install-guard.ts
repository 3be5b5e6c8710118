import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parsePluginOptions } from "../../../options"
import { FIND, INSTALL, TRIGGERS, UNINSTALL } from "../guard/sql"

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

/**
 * Installs the guard on the tables of Medusa's inventory, or removes it, by the option `stock_guard`. Not
 * a migration, which may run before the tables exist, and because the option may change later. Costs one
 * query a start where nothing changes.
 */
export default async function installGuard({ container, options }: LoaderOptions): Promise<void> {
  const { stock_guard } = parsePluginOptions(options)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const wanted = stock_guard ? TRIGGERS : []
  // Before Medusa's own migrations there are no tables to guard.
  if (!(await hasInventory(knex)) || isWanted(await triggersOf(knex), wanted)) return
  await knex.transaction(async (transaction) => {
    await transaction.raw(ADVISORY_LOCK)
    if (isWanted(await triggersOf(transaction), wanted)) return
    await transaction.raw(UNINSTALL)
    if (stock_guard) for (const statement of INSTALL) await transaction.raw(statement)
  })
}
