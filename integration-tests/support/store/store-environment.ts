import { mkdirSync } from "node:fs"
import { join } from "node:path"
import ServerModulesEnvironment, { requireFromServer } from "./server-modules-environment"
import type * as stores from "./worker-store"

// Jest's word to a worker that the run is over; a store would keep the worker's process alive.
const END_OF_WORKER = 2

const exitAtEndOfRun = (message: unknown): void => {
  if (Array.isArray(message) && message[0] === END_OF_WORKER) process.exit(0)
}

const openStores = (): typeof stores => {
  if (!process.listeners("message").includes(exitAtEndOfRun)) {
    process.on("message", exitAtEndOfRun)
  }
  return requireFromServer("./worker-store") as typeof stores
}

/** Of the worker alone, so that a test can count what is left in it. */
const makeTemporaryFolder = (): string => {
  const folder = join(process.env.TEST_TEMPORARY_FOLDER ?? "", String(process.pid))
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Gives the files of a worker one store in turn, or with `ownStore` in the options each a store of its own. */
export default class StoreEnvironment extends ServerModulesEnvironment {
  private readonly temporaryFolder = process.env.TMPDIR
  private readonly hasOwnStore: boolean

  constructor(...given: ConstructorParameters<typeof ServerModulesEnvironment>) {
    super(...given)
    const [config] = given
    this.hasOwnStore = Boolean(config.projectConfig.testEnvironmentOptions.ownStore)
  }

  override async setup(): Promise<void> {
    await super.setup()
    process.env.TMPDIR = makeTemporaryFolder()
    requireFromServer("ts-node/register")
    Object.assign(this.global, {
      serverGlobal: globalThis,
      takeStore: (environment: NodeJS.ProcessEnv) =>
        this.hasOwnStore ? openStores().takeOwnStore(environment) : openStores().takeSharedStore(),
    })
  }

  override async teardown(): Promise<void> {
    if (this.temporaryFolder === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = this.temporaryFolder
    await super.teardown()
  }
}
