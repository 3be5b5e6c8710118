import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { whatsappService } from "../../modules/whatsapp"
import type { ErrorDetail } from "../../errors"
import { limitService } from "../../modules/limit"
import { withTimeout } from "../../shared/with-timeout"
import { pendingMigrations } from "./migrations"

/** Milliseconds that whoever asks may have to wait. */
const PATIENCE = 2000

/** Seconds. The job that sends comes by each minute. */
const MOST_BEHIND = 15 * 60

/** @returns what doesn't hold, in words that follow the name of the check; nothing where all is well */
type Check = (container: MedusaContainer) => Promise<string | undefined>

const CHECKS: Record<string, Check> = {
  postgres: async (container) => {
    await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw("select 1")
    return undefined
  },
  redis: async (container) => {
    await limitService(container).ping()
    return undefined
  },
  migrations: async (container) => {
    const pending = await pendingMigrations(
      container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    )
    return pending.length ? `have not run: ${pending.join(", ")}` : undefined
  },
  outbox: async (container) => {
    const behind = -((await whatsappService(container).secondsUntilDue()) ?? 0)
    return behind > MOST_BEHIND ? `is ${Math.round(behind / 60)} minutes behind` : undefined
  },
}

const answerOf = async (
  container: MedusaContainer,
  name: string,
  check: Check,
): Promise<string | undefined> => {
  try {
    return await withTimeout(check(container), PATIENCE)
  } catch (error) {
    // Whoever asks may be a stranger: the error may name an address.
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`${name}: ${(error as Error).message}`)
    return "does not answer"
  }
}

/** What keeps the store from serving: each check that fails, by its name. */
export const findObstacles = async (container: MedusaContainer): Promise<ErrorDetail[]> => {
  const answers = await Promise.all(
    Object.entries(CHECKS).map(async ([path, check]) => ({
      path,
      message: await answerOf(container, path, check),
    })),
  )
  return answers.flatMap(({ path, message }) => (message ? [{ path, message }] : []))
}
