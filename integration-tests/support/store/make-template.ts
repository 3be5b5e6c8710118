import { MedusaAppLoader, container } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import { logger } from "@medusajs/framework/logger"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Migrator } from "@medusajs/framework/migrations"
import {
  ContainerRegistrationKeys,
  getResolvedPlugins,
  mergePluginModules,
} from "@medusajs/framework/utils"
import { loadSearchIndexes } from "@medusajs/medusa/loaders/search"
import {
  clearInstances,
  configLoaderOverride,
  initDb,
  migrateDatabase,
  migrateSearchIndexes,
  startApp,
  syncLinks,
} from "@medusajs/test-utils"
import { parsePluginOptions } from "../../../src/options"
import { ensureAdminUser } from "../../../src/scripts/ensure-admin-user"
import { ensureShop } from "../../../src/scripts/seed/ensure-shop"
import { STAFF } from "../auth"
import { searchIndexIsReady, watchIngestion } from "../search-index"
import { OPENED, ROOT } from "./boot"
import { Snapshot } from "./snapshot"
import { untilWorkflowsEnd } from "./workflows"

/** All tables, links and search indexes, as Medusa's own test runner makes them. */
const migrate = async (): Promise<void> => {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  mergePluginModules(config, await getResolvedPlugins(ROOT, config), ROOT)
  container.register({ [ContainerRegistrationKeys.LOGGER]: asValue(logger) })
  await initDb()
  await new Migrator({ container }).ensureMigrationsTable()
  const app = new MedusaAppLoader({ medusaConfigPath: ROOT, cwd: ROOT })
  await migrateDatabase(app)
  await syncLinks(app, ROOT, container, logger)
  await clearInstances()
  const plugins = await getResolvedPlugins(ROOT, config, true)
  await loadSearchIndexes({ plugins, configModule: config, logger })
  await app.load()
  await migrateSearchIndexes(container, logger)
}

/** Regions, stock location, shipping and staff, and no barrel yet. */
const openShop = async (): Promise<void> => {
  const indexIsQuiet = watchIngestion(container)
  await searchIndexIsReady(container)
  await ensureShop(container, parsePluginOptions({}))
  await ensureAdminUser(container, STAFF)
  await untilWorkflowsEnd(container)
  await indexIsQuiet()
}

const makeTemplate = async (databaseUrl: string): Promise<void> => {
  await configLoaderOverride(ROOT, { clientUrl: databaseUrl })
  await migrate()
  await startApp({ cwd: ROOT })
  await openShop()
  await Snapshot.save(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), OPENED)
}

void makeTemplate(process.argv[2] ?? "").then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
