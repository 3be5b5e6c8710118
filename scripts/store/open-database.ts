import { ensureDatabase } from "./database"
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./embedded-postgres"

export interface Database {
  url: string
  /** Undefined when the server isn't ours to stop. */
  embedded: EmbeddedPostgres | undefined
}

const DATABASE_NAME = "millesime"

export async function openDatabase(given: string | undefined, folder: string): Promise<Database> {
  const embedded = given
    ? undefined
    : await startEmbeddedPostgres({ dataDir: folder, durable: true })
  const url = given ?? urlOf(embedded)
  await ensureDatabase(url)
  return { url, embedded }
}

function urlOf(server: EmbeddedPostgres | undefined): string {
  if (!server) throw new Error("There is neither a URL nor a server")
  const { user, password, host, port } = server
  return `postgres://${user}:${password}@${host}:${port}/${DATABASE_NAME}`
}
