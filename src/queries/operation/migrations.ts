import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { untilNone } from "./until-none"

const MODULES = join(__dirname, "..", "..", "modules")

const MIGRATION = /^(Migration\d+)\.(?:ts|js)$/

/** Names of our modules' migrations, found relative to this file in the sources and in the build. */
export const listMigrations = (): string[] =>
  readdirSync(MODULES, { recursive: true, encoding: "utf8" }).flatMap(
    (path) => MIGRATION.exec(path.split(/[\\/]/).at(-1) ?? "")?.[1] ?? [],
  )

/** Names of our migrations that have not run on the database. */
export const findPendingMigrations = untilNone(async (knex: Knex): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select name from unnest(cast(? as text[])) as wanted (name)
     where not exists (select 1 from mikro_orm_migrations ran where ran.name = wanted.name)`,
    [listMigrations()],
  )
  return rows.map(({ name }) => name)
})
