import { Client } from "@medusajs/framework/pg"

/** A fresh database on the cluster of the test run, and the way to be rid of it. */
export async function createDatabase(name: string) {
  const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres" } = process.env
  const password = process.env.DB_PASSWORD ?? ""
  const urlOf = (database: string) => {
    const url = new URL(`postgres://${DB_HOST}:${DB_PORT}/${database}`)
    url.username = encodeURIComponent(DB_USERNAME)
    url.password = encodeURIComponent(password)
    return url.href
  }
  const execute = async (statement: string) => {
    const client = new Client({ connectionString: urlOf("postgres") })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await execute(`CREATE DATABASE "${name}"`)
  return { url: urlOf(name), drop: () => execute(`DROP DATABASE "${name}" WITH (FORCE)`) }
}
