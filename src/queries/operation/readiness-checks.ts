import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type ErrorDetail, detail } from "../../errors"
import { limitService } from "../../modules/limit"
import { jobService } from "../../modules/job"
import { mailService } from "../../modules/mail"
import { findDeliveryProblem } from "../../modules/mail/rules/delivery-problem"
import { stockService } from "../../modules/stock"
import { whatsappService } from "../../modules/whatsapp"
import { withTimeout } from "../../shared/with-timeout"
import { findIndexChanges, hasProvider } from "./configuration"
import { findMissingLinkTables } from "./link-tables"
import { findPendingMigrations } from "./migrations"
import { listUntaxedCountriesLately } from "./untaxed-countries"

const CHECK_TIMEOUT_MS = 2000

/** The jobs that send messages run every minute. */
const MAX_OUTBOX_DELAY_SECONDS = 15 * 60

/**
 * Throws if a service doesn't answer.
 * @returns what is wrong, named by the check
 */
type Check = (container: MedusaContainer, name: string) => Promise<ErrorDetail | undefined>

const CHECKS: Record<string, Check> = {
  postgres: async (container) => {
    await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw("select 1")
    return undefined
  },
  redis: async (container) => {
    await limitService(container).ping()
    return undefined
  },
  migrations: async (container, name) => {
    const pending = await findPendingMigrations(
      container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    )
    return pending.length
      ? detail(name, "migrations_pending", { names: pending.join(", ") })
      : undefined
  },
  links: async (container, name) => {
    const missing = await findMissingLinkTables(
      container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    )
    return missing.length
      ? detail(name, "tables_missing", { names: missing.join(", ") })
      : undefined
  },
  search: async (container, name) =>
    (await findIndexChanges(container)).length ? detail(name, "index_outdated") : undefined,
  outbox: async (container, name) => {
    const seconds = await Promise.all([
      whatsappService(container).secondsUntilDue(),
      mailService(container).secondsUntilDue(),
    ])
    const delay = Math.max(...seconds.map((until) => -(until ?? 0)))
    return delay > MAX_OUTBOX_DELAY_SECONDS
      ? detail(name, "minutes_behind", { minutes: Math.round(delay / 60) })
      : undefined
  },
}

/** Checks of what staff have to mend, and for which the store needn't be taken down. */
const WARNINGS: Record<string, Check> = {
  jobs: async (container, name) => {
    const heartbeats = await jobService(container).listHeartbeats()
    const overdue = heartbeats.filter(({ is_overdue }) => is_overdue)
    return overdue.length
      ? detail(name, "jobs_overdue", { names: overdue.map(({ id }) => id).join(", ") })
      : undefined
  },
  taxes: async (container, name) => {
    const countries = await listUntaxedCountriesLately(container)
    return countries.length
      ? detail(name, "countries_untaxed", { countries: countries.join(", ") })
      : undefined
  },
  whatsapp: async (container, name) => {
    const { features, whatsapp } = whatsappService(container).options
    if (!features.whatsapp || !whatsapp.seller_numbers.length) return undefined
    return (await hasProvider(container, "whatsapp")) ? undefined : detail(name, "no_provider")
  },
  stock_guard: async (container, name) => {
    const stock = stockService(container)
    return stock.isGuarded && !(await stock.isGuardInstalled())
      ? detail(name, "guard_not_installed")
      : undefined
  },
  mail: async (container, name) => {
    const mails = mailService(container)
    if (!mails.options.features.mail) return undefined
    const problem = findDeliveryProblem({
      transport: mails.options.mail.transport,
      isProduction: process.env.NODE_ENV === "production",
      isLoginRefused: await mails.isLoginRefused(),
    })
    return problem ? detail(name, problem) : undefined
  },
}

const run = async (
  container: MedusaContainer,
  name: string,
  check: Check,
): Promise<ErrorDetail | undefined> => {
  try {
    return await withTimeout(check(container, name), CHECK_TIMEOUT_MS)
  } catch (error) {
    // Logged instead of answered: the endpoint is public, and the error may contain an address.
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`${name}: ${(error as Error).message}`)
    return detail(name, "no_answer")
  }
}

const runAll = async (
  container: MedusaContainer,
  checks: Record<string, Check>,
): Promise<ErrorDetail[]> => {
  const results = await Promise.all(
    Object.entries(checks).map(([name, check]) => run(container, name, check)),
  )
  return results.filter((result) => result !== undefined)
}

/** What the start of a store says. */
export const runStartChecks = (container: MedusaContainer) => {
  const { migrations, search } = CHECKS
  return runAll(container, {
    ...(migrations && { migrations }),
    ...(search && { search }),
    ...WARNINGS,
  })
}

/** Runs all checks. @returns a detail for each that failed, with the name of the check as its path */
export const runReadinessChecks = (container: MedusaContainer) => runAll(container, CHECKS)

/** Like `runReadinessChecks`, of what doesn't keep the store from serving. */
export const runReadinessWarnings = (container: MedusaContainer) => runAll(container, WARNINGS)
