import { subscribe } from "node:diagnostics_channel"
import type { Server } from "node:http"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { configLoaderOverride, startApp } from "@medusajs/test-utils"
import { searchIndexIsReady, watchIngestion } from "../search-index"
import { forgetState, watchListeners } from "./process-state"
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
const keepConnections = (): void => {
  subscribe("http.server.request.start", (message) => {
    ;(message as { server: Server }).server.keepAliveTimeout = 0
  })
}

/** Starts a store on a copy of the template. */
export const bootStore = async (databaseUrl: string): Promise<Store> => {
  keepConnections()
  await configLoaderOverride(ROOT, { clientUrl: databaseUrl })
  const { container, port, shutdown } = await startApp({ cwd: ROOT })
  await searchIndexIsReady(container)
  const indexIsQuiet = watchIngestion(container)
  await untilWorkflowsEnd(container)
  await indexIsQuiet()
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
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
    stop: shutdown,
  }
}
