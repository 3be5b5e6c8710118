import { join } from "node:path"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  ModulesSdkUtils,
  createMedusaContainer,
} from "@medusajs/framework/utils"
import { initModules } from "@medusajs/test-utils"
import { MAIL_MODULE } from "../../src/modules/mail"

const MODULE = join(__dirname, "..", "..", "src", "modules", "mail")

type Addresses = { databaseUrl: string; smtpUrl: string }

/** A store that has nothing but e-mails. */
export const openMailStore = async ({ databaseUrl, smtpUrl }: Addresses) => {
  const database = { clientUrl: databaseUrl, schema: "public" }
  const { medusaApp, shutdown } = await initModules({
    databaseConfig: database,
    injectedDependencies: { [ContainerRegistrationKeys.LOGGER]: console },
    modulesConfig: {
      [MAIL_MODULE]: {
        resolve: MODULE,
        options: {
          database,
          mail: { transport: "smtp", smtp_url: smtpUrl, from: "shop@example.test" },
        },
      },
    },
  })
  const container: MedusaContainer = createMedusaContainer()
  container.register({
    [MAIL_MODULE]: { resolve: () => medusaApp.modules[MAIL_MODULE] },
    [ContainerRegistrationKeys.LOGGER]: { resolve: () => console },
  })
  return { container, close: shutdown }
}

/** Makes the tables of e-mails in an empty database. */
export const migrateMails = async (databaseUrl: string): Promise<void> => {
  const run = ModulesSdkUtils.buildMigrationScript({
    moduleName: MAIL_MODULE,
    pathToMigrations: join(MODULE, "migrations"),
  })
  const logger = { info: () => undefined, error: console.error } as unknown as Logger
  await run({ options: { database: { clientUrl: databaseUrl, schema: "public" } }, logger })
}
