import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fingerprintOf } from "../../scripts/store/fingerprint"
import { startEmbeddedPostgres } from "../../scripts/store/embedded-postgres"
import { dropDatabase, listDatabases } from "./databases"
import type { TestFolder } from "./test-folder"

const ROOT = join(__dirname, "..", "..")

/** A cluster belongs to the PostgreSQL that made it, which the lock file names. */
const nameOf = () => `postgres-${fingerprintOf(ROOT, ["package-lock.json"]).slice(0, 16)}`

/** Names of databases that the next run may begin with; all others are dropped. */
const KEPT = /^(template|demo)_[0-9a-f]+$/

/**
 * A cluster that is fast since it never waits for the disk, and stays in its folder for the next run. After a run that
 * didn't end as it should it is made anew.
 */
export const startTestPostgres = async (
  folder: TestFolder,
): Promise<{ stop: () => Promise<void> }> => {
  const kept = nameOf()
  for (const name of readdirSync(folder.path)) {
    if (name.startsWith("postgres-") && name !== kept) {
      rmSync(join(folder.path, name), { recursive: true, force: true })
    }
  }
  const dataDir = join(folder.path, kept)
  let server = await startEmbeddedPostgres({ dataDir, durable: false })
  if (folder.isUnclean || server.adopted) {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
    server = await startEmbeddedPostgres({ dataDir, durable: false })
  }
  process.env.DB_HOST = server.host
  process.env.DB_PORT = String(server.port)
  process.env.DB_USERNAME = server.user
  process.env.DB_PASSWORD = server.password
  return {
    stop: async () => {
      for (const name of await listDatabases()) if (!KEPT.test(name)) await dropDatabase(name)
      await server.stop()
    },
  }
}
