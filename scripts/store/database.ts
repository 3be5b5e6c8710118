import { Client } from "@medusajs/framework/pg"
import { StartFailure } from "./failure"

const CONNECT_TIMEOUT = 10_000

/** Where a URL leads, without the password in it. */
export function describe(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl)
  return `${hostname || "localhost"}:${port || "5432"}${pathname}`
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  })
  // Without a listener a server that goes away would end this process with a stack trace.
  client.on("error", () => undefined)
  await client.connect()
  return client
}

async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>) {
  const client = await connect(databaseUrl)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const codeOf = (error: unknown) => (error as { code?: string }).code

function reasonOf(error: unknown): string {
  const { message } = error as Error
  return message || codeOf(error) || "no answer"
}

const unreachable = (databaseUrl: string, error: unknown) =>
  new StartFailure(`DATABASE_URL is unreachable (${describe(databaseUrl)}): ${reasonOf(error)}`)

/** Checks that the database answers; makes it when only the database itself is missing. */
export async function ensureDatabase(databaseUrl: string): Promise<void> {
  try {
    await withClient(databaseUrl, (client) => client.query("select 1"))
  } catch (error) {
    if (codeOf(error) !== "3D000") throw unreachable(databaseUrl, error)
    await createDatabase(databaseUrl)
  }
}

async function createDatabase(databaseUrl: string): Promise<void> {
  const maintenance = new URL(databaseUrl)
  const name = decodeURIComponent(maintenance.pathname.slice(1))
  maintenance.pathname = "/postgres"
  try {
    await withClient(maintenance.href, (client) =>
      client.query(`create database ${client.escapeIdentifier(name)}`),
    )
  } catch (error) {
    throw unreachable(databaseUrl, error)
  }
}

/**
 * What was done to this database, and in which state of the tree. It lives in the database, so that a
 * dropped, restored or exchanged one is brought up to date again.
 */
export class Ledger {
  constructor(private readonly databaseUrl: string) {}

  async has(step: string, fingerprint: string): Promise<boolean> {
    return withClient(this.databaseUrl, async (client) => {
      const table = await client.query("select to_regclass('millesime_setup') as name")
      if (!(table.rows as { name: string | null }[])[0]?.name) return false
      const { rowCount } = await client.query(
        "select 1 from millesime_setup where step = $1 and fingerprint = $2",
        [step, fingerprint],
      )
      return rowCount === 1
    })
  }

  async record(step: string, fingerprint: string): Promise<void> {
    await withClient(this.databaseUrl, async (client) => {
      await client.query(
        `create table if not exists millesime_setup (
           step text primary key, fingerprint text not null, done_at timestamptz not null default now())`,
      )
      await client.query(
        `insert into millesime_setup (step, fingerprint) values ($1, $2)
         on conflict (step) do update set fingerprint = excluded.fingerprint, done_at = now()`,
        [step, fingerprint],
      )
    })
  }
}

export async function findPublishableKey(databaseUrl: string): Promise<string | undefined> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select token from api_key
       where type = 'publishable' and deleted_at is null and (revoked_at is null or revoked_at > now())
       order by created_at limit 1`,
    )
    return (rows as { token: string }[])[0]?.token
  })
}
