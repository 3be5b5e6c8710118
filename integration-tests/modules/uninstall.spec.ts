import { readdirSync } from "node:fs"
import { join } from "node:path"
import { knex as connect, type Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { readFootprint } from "../../src/commands/uninstall/footprint"
import { removeFootprint } from "../../src/commands/uninstall/remove"
import { describeFootprint, describeUse } from "../../src/commands/uninstall/report"
import { createDatabase, dropDatabase, newDatabaseName, urlOf } from "../support/databases"
import { ensureTemplate } from "../support/template"

const MODULES = join(__dirname, "..", "..", "src", "modules")

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration

/** What `db:rollback` runs for a module: the statements of its migrations, the last one first. */
const rollbackOf = async (module: string): Promise<string[]> => {
  const folder = join(MODULES, module, "migrations")
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"))
  const statements = []
  for (const file of files.sort().reverse()) {
    const [Class] = Object.values(
      (await import(join(folder, file))) as Record<string, MigrationClass>,
    )
    const migration = new Class!(undefined as never, undefined as never)
    await migration.down()
    statements.push(...migration.getQueries())
  }
  return statements.map(String)
}

describe("A store that gets rid of Millésime", () => {
  let database: string
  let knex: Knex

  beforeEach(async () => {
    database = newDatabaseName()
    await createDatabase(database, await ensureTemplate())
    knex = connect({ client: "pg", connection: urlOf(database) })
  }, 120_000)

  afterEach(async () => {
    await knex.destroy()
    await dropDatabase(database)
  })

  const namesOf = async (sql: string) =>
    (await knex.raw<{ rows: { name: string }[] }>(sql)).rows.map(({ name }) => name)
  const foreignTables = () =>
    namesOf(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename !~ 'millesime' order by 1",
    )

  it("learns which of its rows need another provider, and how many rows it would lose", async () => {
    const footprint = await readFootprint(knex)
    expect(describeUse(footprint)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ {2}tax region FR \(txreg_/)]),
    )
    const lines = describeFootprint(footprint).join("\n")
    expect(lines).toContain("table     millesime_quote: 0 rows")
    expect(lines).toContain("table     product_product_millesime_barrel_millesime_barrel: 0 rows")
    expect(lines).toMatch(/trigger {3}millesime_check_reservation_v\d+ on reservation_item/)
    expect(lines).toMatch(/function {2}millesime_cut_off_v\d+/)
    expect(footprint.migrations.length).toBeGreaterThan(8)
  })

  it("keeps every table of its own, and no trace of ours", async () => {
    const before = await foreignTables()
    await removeFootprint(knex, await readFootprint(knex))
    expect(describeFootprint(await readFootprint(knex))).toEqual([])
    expect(await foreignTables()).toEqual(before)
  })

  it("loses nothing where a view of its own reads one of our tables", async () => {
    await knex.raw("create view host_quotes as select id from millesime_quote")
    const footprint = await readFootprint(knex)
    await expect(removeFootprint(knex, footprint)).rejects.toThrow("host_quotes")
    expect(await readFootprint(knex)).toEqual(footprint)
  })

  it("has no trigger, function or table of a module after its db:rollback", async () => {
    const modules = readdirSync(MODULES).filter((name) =>
      readdirSync(join(MODULES, name)).includes("migrations"),
    )
    for (const module of modules) {
      for (const statement of await rollbackOf(module)) await knex.raw(statement)
    }
    const { tables, triggers, functions } = await readFootprint(knex)
    expect([triggers, functions]).toEqual([[], []])
    // Tables of links are db:migrate's.
    expect(tables.filter(({ name }) => name.startsWith("millesime_") && !isLink(name))).toEqual([])
  })
})

const isLink = (name: string) => name.includes("customer_group") || name.includes("order_order")
