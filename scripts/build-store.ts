import { createRequire } from "node:module"
import { Compiler } from "@medusajs/framework/build-tools"
import { logger } from "@medusajs/framework/logger"
import { ROOT } from "./store/folders"

type Bundler = Parameters<Compiler["buildAppFrontend"]>[2]

/**
 * What `medusa build` does, without its checks of types: those are for who changes the code, and take longer
 * than all the rest of the backend.
 */
async function buildStore(): Promise<boolean> {
  const compiler = new Compiler(ROOT, logger)
  const config = await compiler.loadTSConfigFile()
  if (!config) return false
  Object.assign(config.options, { noCheck: true, declaration: false })

  const fromMedusa = createRequire(require.resolve("@medusajs/medusa"))
  const bundler = fromMedusa("@medusajs/admin-bundler") as Bundler
  // In this order: the backend empties the folder that the admin is put into.
  return (
    (await compiler.buildAppBackend(config)) &&
    (await compiler.buildAppFrontend(false, config, bundler))
  )
}

void buildStore().then(
  (built) => process.exit(built ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
