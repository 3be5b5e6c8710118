import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BARREL_MODULE } from "../../src/modules/barrel"
import type BarrelModuleService from "../../src/modules/barrel/service"

const MODULE = join(__dirname, "..", "..", "src", "modules", "barrel")
const MIGRATIONS = join(MODULE, "migrations")

const TABLES = [
  "millesime_barrel",
  "millesime_barrel_import",
  "millesime_barrel_import_row",
  "millesime_barrel_import_refusal",
]

const attributes = {
  id: "barrel_1",
  wood: "french_oak" as const,
  condition: "new" as const,
  previous_contents: ["none"] as string[],
  volume_liters: 225,
}

/** The statements of every migration, in the order in which they run. */
const migrationStatements = async (): Promise<string[]> => {
  const names = readdirSync(MIGRATIONS).flatMap(
    (file) => /^(Migration\d+)\.ts$/.exec(file)?.[1] ?? [],
  )
  const statements: string[] = []
  for (const name of names.sort()) {
    const { [name]: Class } = (await import(join(MIGRATIONS, name))) as Record<
      string,
      new (...args: unknown[]) => Migration
    >
    const migration = new Class!({}, {})
    await migration.up()
    statements.push(...migration.getQueries().map(String))
  }
  return statements
}

moduleIntegrationTestRunner<BarrelModuleService>({
  moduleName: BARREL_MODULE,
  resolve: MODULE,
  testSuite: ({ service, MikroOrmWrapper }) => {
    describe("The barrel module", () => {
      const create = (overrides: Record<string, unknown> = {}) =>
        service.createMillesimeBarrels([{ ...attributes, ...overrides }])

      it("keeps a barrel with its defaults", async () => {
        await create()
        expect(await service.retrieveMillesimeBarrel("barrel_1")).toMatchObject({
          ...attributes,
          hs_code: "4416.00",
          forest: null,
          year: null,
          archived_at: null,
        })
      })

      it("keeps the order of previous contents, repeated ones too", async () => {
        const previous_contents = ["red_wine", "cognac", "red_wine", "beer"]
        await create({ previous_contents })
        expect((await service.retrieveMillesimeBarrel("barrel_1")).previous_contents).toEqual(
          previous_contents,
        )
        await service.updateMillesimeBarrels({ id: "barrel_1", previous_contents: ["beer", "rum"] })
        expect((await service.retrieveMillesimeBarrel("barrel_1")).previous_contents).toEqual([
          "beer",
          "rum",
        ])
      })

      it("refuses a second barrel for the same product, also of two at once", async () => {
        await create()
        await expect(create({ wood: "acacia" })).rejects.toThrow(/already exists/)
        const both = await Promise.allSettled([
          create({ id: "barrel_2" }),
          create({ id: "barrel_2" }),
        ])
        expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        expect(await service.listMillesimeBarrels()).toHaveLength(2)
        expect((await service.retrieveMillesimeBarrel("barrel_1")).wood).toBe("french_oak")
      })

      it.each([
        ["barrel_wood_check", { wood: "plastic" }],
        ["barrel_forest_check", { forest: "sherwood" }],
        ["barrel_format_check", { format: "bucket" }],
        ["barrel_condition_check", { condition: "mint" }],
        ["barrel_toast_check", { toast: "burnt" }],
        ["barrel_volume_positive", { volume_liters: 0 }],
        ["barrel_volume_positive", { volume_liters: -225 }],
        ["barrel_fills_not_negative", { fills: -1 }],
        ["barrel_char_level_range", { char_level: 0 }],
        ["barrel_char_level_range", { char_level: 5 }],
        ["barrel_year_range", { year: 1500 }],
        ["barrel_year_range", { year: 2201 }],
        ["barrel_weight_positive", { empty_weight_kg: 0 }],
        ["barrel_dimensions_positive", { stave_length_mm: 0 }],
        ["barrel_dimensions_positive", { stave_thickness_mm: -1 }],
        ["barrel_origin_country_code", { origin_country: "fr" }],
        ["barrel_origin_country_code", { origin_country: "FRA" }],
        ["barrel_origin_country_code", { origin_country: "" }],
        ["barrel_previous_contents_known", { previous_contents: [] }],
        ["barrel_previous_contents_known", { previous_contents: ["red_wine", "water"] }],
      ])("is kept from nonsense by the constraint %s: %p", async (constraint, nonsense) => {
        await expect(create(nonsense)).rejects.toThrow(constraint)
        expect(await service.listMillesimeBarrels()).toEqual([])
        await create()
        await expect(
          service.updateMillesimeBarrels({ id: "barrel_1", ...nonsense } as never),
        ).rejects.toThrow()
        expect(await service.retrieveMillesimeBarrel("barrel_1")).toMatchObject(attributes)
      })

      it.each([
        ["the smallest", { volume_liters: 1, fills: 0, char_level: 1, year: 1900 }],
        ["the largest", { volume_liters: 100_000, char_level: 4, year: 2200 }],
        ["everything unknown", { fills: null, char_level: null, year: null, origin_country: null }],
      ])("takes %s values that make sense", async (_, values) => {
        await create(values)
        expect(await service.retrieveMillesimeBarrel("barrel_1")).toMatchObject(values)
      })

      it("finds barrels by any of their former contents", async () => {
        await create({ previous_contents: ["red_wine", "cognac"] })
        await create({ id: "barrel_2", previous_contents: ["rum"] })
        const found = await service.listMillesimeBarrels({
          previous_contents: { $overlap: ["cognac", "beer"] },
        })
        expect(found.map(({ id }) => id)).toEqual(["barrel_1"])
      })

      it("reads the options of the plugin", () => {
        expect(service.options.currencies).toEqual(["eur", "usd", "gbp"])
        expect(service.defaultLocale).toBe("fr-FR")
      })

      it("gets from its migrations the very tables that its models describe", async () => {
        const statements = await migrationStatements()
        await MikroOrmWrapper.forkManager().transactional(async (manager) => {
          const connection = manager as unknown as { execute(sql: string): Promise<object[]> }
          await connection.execute("create schema migrated")
          await connection.execute("set local search_path to migrated")
          for (const statement of statements) await connection.execute(statement)

          const tableIn = async (schema: string, table: string) => ({
            columns: await connection.execute(
              `select column_name, data_type, udt_name, is_nullable, column_default
               from information_schema.columns
               where table_schema = '${schema}' and table_name = '${table}' order by column_name`,
            ),
            constraints: await connection.execute(
              `select conname, replace(pg_get_constraintdef(oid), '${schema}.', '') as definition
               from pg_constraint where conrelid = '${schema}.${table}'::regclass order by conname`,
            ),
            indexes: await connection.execute(
              `select indexname, replace(indexdef, '${schema}.', '') as definition from pg_indexes
               where schemaname = '${schema}' and tablename = '${table}' order by indexname`,
            ),
          })
          for (const table of TABLES) {
            const migrated = await tableIn("migrated", table)
            expect(migrated.constraints.length).toBeGreaterThan(1)
            expect(migrated.indexes.length).toBeGreaterThan(2)
            expect(migrated).toEqual(await tableIn("public", table))
          }
          await connection.execute("drop schema migrated cascade")
        })
      })
    })
  },
})
