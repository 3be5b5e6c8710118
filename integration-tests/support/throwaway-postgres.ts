import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startEmbeddedPostgres } from "../../scripts/store/embedded-postgres"

/** A cluster that loses everything when it stops, and is fast since it never waits for the disk. */
export async function startThrowawayPostgres() {
  const dataDir = await mkdtemp(join(tmpdir(), "millesime-test-postgres-"))
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
