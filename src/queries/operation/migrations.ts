import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { keptByProcess } from "../../shared/process-state"

const MODULES = join(__dirname, "..", "..", "modules")

const MIGRATION = /^(Migration\d+)\.(?:ts|js)$/

/** The migrations of our modules by name, as they lie beside this file, in the sources and in the build. */
const ours = (): string[] =>
  readdirSync(MODULES, { recursive: true, encoding: "utf8" }).flatMap(
    (path) => MIGRATION.exec(path.split(/[\\/]/).at(-1) ?? "")?.[1] ?? [],
  )

let known: string[] | undefined

/** What has run once doesn't have to be asked for again. */
let haveRun = false
keptByProcess(() => {
  haveRun = false
})

/** @returns names of migrations of ours that the database has not had */
export const pendingMigrations = async (knex: Knex): Promise<string[]> => {
  if (haveRun) return []
  known ??= ours()
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select name from unnest(cast(? as text[])) as wanted (name)
     where not exists (select 1 from mikro_orm_migrations ran where ran.name = wanted.name)`,
    [known],
  )
  haveRun = !rows.length
  return rows.map(({ name }) => name)
}
