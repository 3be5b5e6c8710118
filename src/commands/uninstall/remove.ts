import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { dropFunctionsLike } from "../../shared/drop-functions"
import type { Footprint } from "./footprint"

/** Waits no longer for a running store, whose reservations would wait behind it. */
const LOCK_TIMEOUT = "10s"

const DEPENDENT_OBJECTS_STILL_EXIST = "2BP01"

/**
 * Drops tables, triggers and functions, and the rows of Medusa that name them, in one transaction.
 * @throws MedusaError (not_allowed), with nothing changed, that names what a host has built upon a table, such as a view
 */
export async function removeFootprint(knex: Knex, footprint: Footprint): Promise<void> {
  const tables = footprint.tables.map(({ name }) => name)
  await knex.transaction(async (transaction) => {
    await transaction.raw(`set local lock_timeout = '${LOCK_TIMEOUT}'`)
    await transaction.raw(dropFunctionsLike("^millesime_"))
    if (tables.length) {
      await transaction
        .raw(`drop table ${tables.map(() => "??").join(", ")}`, tables)
        .catch(nameDependents)
    }
    await transaction("link_module_migrations").whereIn("table_name", tables).delete()
    await transaction("mikro_orm_migrations").whereIn("name", footprint.migrations).delete()
    await dropEmptyCatalog(transaction)
  })
}

const nameDependents = (error: Error & { code?: string; detail?: string }) => {
  if (error.code !== DEPENDENT_OBJECTS_STILL_EXIST || !error.detail) throw error
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${error.detail}. Drop that first. Nothing was changed.`,
  )
}

/** The provider's list of search indexes, which may be the host's as well. */
async function dropEmptyCatalog(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable("millesime_search_catalog"))) return
  if (await knex("millesime_search_catalog").first("name")) return
  await knex.schema.dropTable("millesime_search_catalog")
}
