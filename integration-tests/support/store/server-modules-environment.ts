import { createRequire } from "node:module"
import NodeEnvironment from "jest-environment-node"

/** Jest's transform reaches what this file imports, and nothing that is required later. */
export const requireFromServer = createRequire(__filename)

/**
 * Gives tests modules of the process, as `server-modules.cjs` asks: what Jest requires here stays in the registry of the
 * process, outside the one that each test file gets and loses. Medusa's code is loaded once for all files of a worker.
 */
export default class ServerModulesEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    Object.assign(this.global, {
      // The server asks what it is given whether it is a Date.
      Date,
      requireFromServer,
    })
  }
}
