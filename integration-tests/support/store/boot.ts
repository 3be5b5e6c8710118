import { subscribe } from "node:diagnostics_channel"
import type { Server } from "node:http"
import { join } from "node:path"
import { container as rootContainer } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { configLoaderOverride, startApp } from "@medusajs/test-utils"
import { searchIndexIsReady, watchIngestion } from "../search-index"
import { forgetState, forgetSubscribers, watchListeners } from "./process-state"
import { Snapshot } from "./snapshot"
import { atMoment } from "./moment"
import { untilWorkflowsEnd } from "./workflows"

export const ROOT = join(__dirname, "..", "..", "..")

/** The schema in which the template keeps the freshly opened shop. */
export const OPENED = "test_opened"
const OF_FILE = "test_file"

/** A running store that can be put back to where it was. */
export type Store = {
  container: MedusaContainer
  address: string
  /** Waits for what goes on in the background after a request has its answer. */
  untilQuiet: () => Promise<void>
  /** Begins a file: the shop as it was opened, and nothing kept from files before. */
  begin: () => Promise<void>
  /** From now on `restore` leads to the store as it is: what a file prepares stays for all its tests. */
  keep: () => Promise<void>
  restore: () => Promise<void>
  /** Lets the store's clock stand at a moment while `work` lasts. */
  at: <T>(moment: string, work: () => Promise<T>) => Promise<T>
  stop: () => Promise<void>
}

/**
 * On a slow machine seconds pass between two requests of a connection, and the server would end it while the second is on
 * its way. The client ends connections that it doesn't use.
 */
subscribe("http.server.request.start", (message) => {
  ;(message as { server: Server }).server.keepAliveTimeout = 0
})

const { PG_CONNECTION } = ContainerRegistrationKeys

/**
 * Medusa keeps in the modules of the process what it has booted. The next store starts without that, in its own
 * environment, and in a fraction of the time, since no code is loaded again.
 */
const forgetLastBoot = (databaseUrl: string): void => {
  if (!rootContainer.hasRegistration(PG_CONNECTION)) return
  // Their files registered them when they were loaded.
  const links = [...MedusaModule.getCustomLinks()]
  const indexes = MedusaModule.getSearchIndexes()
  MedusaModule.clearInstances()
  for (const link of links) MedusaModule.setCustomLink(link)
  for (const index of indexes) MedusaModule.setSearchIndex(index)
  Reflect.deleteProperty(require.cache, join(ROOT, "medusa-config.ts"))
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl })
  rootContainer.register({ [PG_CONNECTION]: asValue(connection) })
}

/** Starts a store on a copy of the template, in a process that has no other open. */
export const bootStore = async (databaseUrl: string): Promise<Store> => {
  forgetLastBoot(databaseUrl)
  await configLoaderOverride(ROOT, { clientUrl: databaseUrl })
  const { container, port, shutdown } = await startApp({ cwd: ROOT })
  await searchIndexIsReady(container)
  const indexIsQuiet = watchIngestion(container)
  await untilWorkflowsEnd(container)
  await indexIsQuiet()
  const knex = container.resolve<Knex>(PG_CONNECTION)
  const opened = await Snapshot.of(knex, OPENED)
  const forgetListeners = watchListeners(container)
  let current = opened
  const restore = async () => {
    await current.restore()
    await forgetState(container)
  }
  return {
    container,
    address: `http://localhost:${port}`,
    untilQuiet: async () => {
      await untilWorkflowsEnd(container)
      await indexIsQuiet()
    },
    begin: async () => {
      current = opened
      forgetListeners()
      await restore()
    },
    keep: async () => {
      if (await current.hasChanged()) current = await Snapshot.save(knex, OF_FILE)
    },
    restore,
    at: atMoment,
    stop: async () => {
      forgetSubscribers(container)
      await shutdown()
    },
  }
}
