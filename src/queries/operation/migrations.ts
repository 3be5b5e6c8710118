import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { onProcessReset } from "../../shared/process-state"

const MODULES = join(__dirname, "..", "..", "modules")

const MIGRATION = /^(Migration\d+)\.(?:ts|js)$/

/** Names of our modules' migrations, found relative to this file in the sources and in the build. */
const listMigrations = (): string[] =>
  readdirSync(MODULES, { recursive: true, encoding: "utf8" }).flatMap(
    (path) => MIGRATION.exec(path.split(/[\\/]/).at(-1) ?? "")?.[1] ?? [],
  )

let migrations: string[] | undefined

/** Once all have run the database isn't asked again. */
let haveAllRun = false
onProcessReset(() => {
  haveAllRun = false
})

/** @returns names of our migrations that have not run on the database */
export const findPendingMigrations = async (knex: Knex): Promise<string[]> => {
  if (haveAllRun) return []
  migrations ??= listMigrations()
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select name from unnest(cast(? as text[])) as wanted (name)
     where not exists (select 1 from mikro_orm_migrations ran where ran.name = wanted.name)`,
    [migrations],
  )
  haveAllRun = !rows.length
  return rows.map(({ name }) => name)
}
