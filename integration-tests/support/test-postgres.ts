import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fingerprintOf } from "../../scripts/store/fingerprint"
import { startEmbeddedPostgres } from "../../scripts/store/embedded-postgres"
import { findAccount, reachableFolder } from "../../scripts/store/postgres-account"
import { readPostmaster } from "../../scripts/store/postgres-pid"
import type { TestFolder } from "./test-folder"

const POLL_INTERVAL_MS = 100

const ROOT = join(__dirname, "..", "..")

/** A cluster belongs to the PostgreSQL that made it, which the lock file names. */
const nameOf = () => `postgres-${fingerprintOf(ROOT, ["package-lock.json"]).slice(0, 16)}`

/** A cluster that was left in the middle of something; its server may still run. */
const removeCluster = async (dataDir: string): Promise<void> => {
  const home = reachableFolder(dataDir, findAccount())
  const cluster = join(home, "cluster")
  const running = await readPostmaster(cluster)
  if (running) process.kill(running.pid, "SIGQUIT")
  while (await readPostmaster(cluster)) await sleep(POLL_INTERVAL_MS)
  for (const folder of [home, dataDir]) rmSync(folder, { recursive: true, force: true })
}

/**
 * A cluster that is fast since it never waits for the disk, and stays in its folder for the next run. After a run that
 * didn't end as it should it is made anew.
 */
export const startTestPostgres = async (
  folder: TestFolder,
): Promise<{ stop: () => Promise<void> }> => {
  const kept = nameOf()
  for (const name of readdirSync(folder.path)) {
    if (name.startsWith("postgres-") && (name !== kept || folder.isUnclean)) {
      await removeCluster(join(folder.path, name))
    }
  }
  const server = await startEmbeddedPostgres({
    dataDir: join(folder.path, kept),
    durable: false,
  })
  process.env.DB_HOST = server.host
  process.env.DB_PORT = String(server.port)
  process.env.DB_USERNAME = server.user
  process.env.DB_PASSWORD = server.password
  return server
}
