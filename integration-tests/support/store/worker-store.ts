import { createDatabase, dropDatabase, newDatabaseName, urlOf } from "../databases"
import { onStop } from "../test-servers"
import { type Store, bootStore } from "./boot"

/** A store as a test file has it, until the file gives it back. */
export type TakenStore = Store & { release: () => Promise<void> }

/** The store that is open: Medusa keeps it in its own modules, so a process has one at a time. */
let current: { store: Store; stop: () => Promise<void>; isShared: boolean } | undefined

/** @returns what puts the environment back */
const setEnvironment = (environment: NodeJS.ProcessEnv): (() => void) => {
  const before = { ...process.env }
  // The folder for temporary files is the worker's, whatever a test file began with.
  Object.assign(process.env, environment, { TMPDIR: before.TMPDIR })
  return () => {
    for (const name of Object.keys(process.env)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name)
    }
    Object.assign(process.env, before)
  }
}

const open = async (environment: NodeJS.ProcessEnv, isShared: boolean): Promise<Store> => {
  await current?.stop()
  const database = newDatabaseName()
  await createDatabase(database, process.env.TEST_TEMPLATE_DATABASE)
  const resetEnvironment = setEnvironment(environment)
  try {
    const store = await bootStore(urlOf(database))
    const stop = async () => {
      current = undefined
      await store.stop()
      resetEnvironment()
      await dropDatabase(database)
    }
    current = { store, stop, isShared }
    return store
  } catch (error) {
    resetEnvironment()
    throw error
  }
}

// Where the run has no workers, its own process holds the store.
onStop(async () => current?.stop())

/** The store that all files of the worker have in turn; it is booted again after a file that had its own. */
export const takeSharedStore = async (): Promise<TakenStore> => {
  const store = current?.isShared ? current.store : await open({}, true)
  return { ...store, release: () => store.begin() }
}

/** A store of one file. @param environment the file's own, which `medusa-config` reads */
export const takeOwnStore = async (environment: NodeJS.ProcessEnv): Promise<TakenStore> => {
  const store = await open(environment, false)
  return { ...store, release: async () => current?.stop() }
}
