import { dirname, join } from "node:path"
import { readdirSync } from "node:fs"
import type { Migration } from "@medusajs/framework/mikro-orm/migrations"
import type { SearchTypes } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  mikroOrmCreateConnection,
  ModulesSdkUtils,
} from "@medusajs/framework/utils"
import searchPostgres, { discoveryPath } from "@medusajs/medusa/search-postgres"
import columns from "../../src/providers/search-columns"
import { newDatabaseName, urlOf } from "./databases"

type Connection = ReturnType<typeof ModulesSdkUtils.createPgConnection>
type Provider = Required<Omit<SearchTypes.ISearchProvider, "waitForTask">>
type ProviderClass = new (container: Record<string, unknown>, options: object) => Provider

const connectTo = (database: string): Connection =>
  ModulesSdkUtils.createPgConnection({ clientUrl: urlOf(database) })

/** A database of its own, with what a search module has in its container. */
export type SearchDatabase = {
  connection: Connection
  container: Record<string, unknown>
  drop: () => Promise<void>
}

export const createSearchDatabase = async (): Promise<SearchDatabase> => {
  const name = newDatabaseName()
  const server = connectTo("postgres")
  await server.raw(`create database "${name}"`)
  const connection = connectTo(name)
  const orm = await mikroOrmCreateConnection({ clientUrl: "", connection }, [], "")
  return {
    connection,
    container: {
      [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      manager: orm.em.fork(),
      logger: console,
    },
    drop: async () => {
      await connection.destroy()
      await server.raw(`drop database "${name}" with (force)`)
      await server.destroy()
    },
  }
}

const instanceOf = (provider: typeof columns, { container }: SearchDatabase): Provider =>
  new (provider.services[0] as ProviderClass)(container, {})

export const columnsProvider = (database: SearchDatabase): Provider => instanceOf(columns, database)

/** Medusa's own, with the extensions and the catalogue that its migrations make. */
export const postgresProvider = async (database: SearchDatabase): Promise<Provider> => {
  const folder = join(dirname(discoveryPath), "migrations")
  const names = readdirSync(folder).flatMap((file) => /^(Migration\d+)\.js$/.exec(file)?.[1] ?? [])
  for (const name of names.sort()) {
    const { [name]: Class } = (await import(join(folder, `${name}.js`))) as Record<
      string,
      new (...args: unknown[]) => Migration
    >
    const migration = new Class!({}, {})
    await migration.up()
    for (const statement of migration.getQueries().map(String)) {
      await database.connection.raw(statement)
    }
  }
  return instanceOf(searchPostgres, database)
}
