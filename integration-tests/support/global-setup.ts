import { findChromium, findRedisServer } from "./find-programs"
import { startRedis } from "./redis-server"
import { onStop, stopTestServers } from "./test-servers"
import { startThrowawayPostgres } from "./throwaway-postgres"

/** One PostgreSQL and, where the machine has it, one Redis for the whole run. */
export default async function globalSetup(): Promise<void> {
  // A developer's own store must neither be used nor get in the way.
  delete process.env.DATABASE_URL
  delete process.env.REDIS_URL
  delete process.env.PORT
  process.env.MEDUSA_DISABLE_TELEMETRY = "true"
  process.env.LOG_LEVEL ??= "error"
  // All tests are one visitor in a hurry; those of the limits set their own.
  process.env.LIMITS_FACTOR = "1000"
  // Nobody listens there: a test that wants answers of VIES starts one of its own.
  process.env.VIES_API_URL = "http://127.0.0.1:9"

  // Servers of their own process group: an interrupted run would leave them behind.
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      void stopTestServers().finally(() => process.exit(1))
    })
  }

  try {
    await Promise.all([providePostgres(), provideRedis()])
  } catch (error) {
    await stopTestServers()
    throw error
  }
  provideChromium()
}

async function providePostgres(): Promise<void> {
  if (process.env.DB_HOST) return
  const server = await startThrowawayPostgres()
  onStop(() => server.stop())
  process.env.DB_HOST = server.host
  process.env.DB_PORT = String(server.port)
  process.env.DB_USERNAME = server.user
  process.env.DB_PASSWORD = server.password
}

async function provideRedis(): Promise<void> {
  if (process.env.TEST_REDIS_URL) return
  const program = findRedisServer()
  if (!program) {
    warn("No redis-server on this machine: tests on Redis are SKIPPED.")
    return
  }
  const server = await startRedis(program)
  onStop(() => server.stop())
  process.env.TEST_REDIS_URL = server.url
}

function provideChromium(): void {
  const program = process.env.TEST_CHROMIUM_PATH ?? findChromium()
  if (!program) return warn("No Chromium on this machine: tests in the browser are SKIPPED.")
  process.env.TEST_CHROMIUM_PATH = program
}

function warn(message: string): void {
  process.stderr.write(`\n⚠  ${message}\n\n`)
}
