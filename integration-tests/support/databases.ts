import { randomBytes } from "node:crypto"
import { Client } from "@medusajs/framework/pg"

/** Where a database of the run's PostgreSQL is. */
export const urlOf = (database: string): string => {
  const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres" } = process.env
  const url = new URL(`postgres://${DB_HOST}:${DB_PORT}/${database}`)
  url.username = encodeURIComponent(DB_USERNAME)
  url.password = encodeURIComponent(process.env.DB_PASSWORD ?? "")
  return url.href
}

const prefixOfRun = (): string => `run_${process.env.TEST_RUN_ID}_`

/** A name that no other database has, for one that ends with the run. */
export const newDatabaseName = (): string => prefixOfRun() + randomBytes(6).toString("hex")

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

const query = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: urlOf("postgres") })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

/** A new database: empty, or a copy of one that nobody is connected to. */
export const createDatabase = async (name: string, template?: string): Promise<void> => {
  const copied = template ? ` template ${quoted(template)}` : ""
  await query(`create database ${quoted(name)}${copied}`)
}

export const dropDatabase = async (name: string): Promise<void> => {
  await query(`drop database if exists ${quoted(name)} with (force)`)
}

export const renameDatabase = async (from: string, to: string): Promise<void> => {
  await query(`alter database ${quoted(from)} rename to ${quoted(to)}`)
}

export const databaseExists = async (name: string): Promise<boolean> =>
  (await query("select 1 from pg_database where datname = $1", [name])).length > 0

/** Also those that a worker left behind which was ended. */
export const dropDatabasesOfRun = async (): Promise<void> => {
  for (const name of await listDatabases()) {
    if (name.startsWith(prefixOfRun())) await dropDatabase(name)
  }
}

export const listDatabases = async (): Promise<string[]> => {
  const rows = await query("select datname from pg_database where not datistemplate")
  return rows.map(({ datname }) => String(datname)).filter((name) => name !== "postgres")
}
