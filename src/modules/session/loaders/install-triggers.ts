import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parsePluginOptions } from "../../../options"
import { FIND, INSTALL, TABLES, TRIGGERS, UNINSTALL } from "../triggers/sql"

/** For servers that start at the same time. */
const ADVISORY_LOCK = "select pg_advisory_xact_lock(hashtext('millesime_session_triggers'))"

const triggersOf = async (knex: Knex): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(FIND)
  return rows.map(({ name }) => name)
}

const isWanted = (present: readonly string[], wanted: readonly string[]) =>
  present.length === wanted.length && present.every((name) => wanted.includes(name))

const hasTables = async (knex: Knex): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: { ready: boolean }[] }>(
    "select bool_and(to_regclass(name) is not null) as ready from unnest(cast(? as text[])) as name",
    [TABLES],
  )
  return rows[0]?.ready ?? false
}

/**
 * Installs the triggers on the tables of people and their logins, or removes them, by the feature `sessions`. Not a migration,
 * which may run before Medusa's tables exist. Costs one query a start where nothing changes.
 */
export default async function installTriggers({
  container,
  options,
}: LoaderOptions): Promise<void> {
  const isOn = parsePluginOptions(options).features.sessions
  const wanted = isOn ? TRIGGERS : []
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  if (!(await hasTables(knex)) || isWanted(await triggersOf(knex), wanted)) return
  await knex.transaction(async (transaction) => {
    await transaction.raw(ADVISORY_LOCK)
    if (isWanted(await triggersOf(transaction), wanted)) return
    await transaction.raw(UNINSTALL)
    if (isOn) for (const statement of INSTALL) await transaction.raw(statement)
  })
}
