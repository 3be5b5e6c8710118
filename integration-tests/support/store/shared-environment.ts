import { mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import NodeEnvironment from "jest-environment-node"
import type * as databases from "../databases"
import { onStop } from "../test-servers"
import type * as stores from "./boot"

// Jest's word to a worker that the run is over; a store would keep the worker's process alive.
const END_OF_WORKER = 2

/** Jest's transform reaches what this file imports, and nothing that is required later. */
const requireFromServer = createRequire(__filename)

let booting: Promise<stores.Store> | undefined

const boot = async (): Promise<stores.Store> => {
  process.on("message", (message) => {
    if (Array.isArray(message) && message[0] === END_OF_WORKER) process.exit(0)
  })
  const { createDatabase, newDatabaseName, urlOf } = requireFromServer(
    "../databases",
  ) as typeof databases
  const { bootStore } = requireFromServer("./boot") as typeof stores
  const database = newDatabaseName()
  await createDatabase(database, process.env.TEST_TEMPLATE_DATABASE)
  const store = await bootStore(urlOf(database))
  // Where the run has no workers, its own process holds the store.
  onStop(() => store.stop())
  return store
}

/** Of the worker alone, so that a test can count what is left in it. */
const makeTemporaryFolder = (): string => {
  const folder = join(process.env.TEST_TEMPORARY_FOLDER ?? "", String(process.pid))
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * Gives all files of a worker one store: what Jest requires here stays in the registry of the process, outside the one
 * that each test file gets and loses.
 */
export default class SharedStoreEnvironment extends NodeEnvironment {
  private readonly temporaryFolder = process.env.TMPDIR

  override async setup(): Promise<void> {
    await super.setup()
    process.env.TMPDIR = makeTemporaryFolder()
    requireFromServer("ts-node/register")
    Object.assign(this.global, {
      // The server asks what it is given whether it is a Date.
      Date,
      requireFromServer,
      sharedStore: () => (booting ??= boot()),
    })
  }

  override async teardown(): Promise<void> {
    if (this.temporaryFolder === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = this.temporaryFolder
    await super.teardown()
  }
}
