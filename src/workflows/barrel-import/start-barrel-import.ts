import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runBarrelImport } from "./run-barrel-import"

/**
 * Runs an import beside everything else. An event or a job that waited for it would hold up all the
 * others behind it, for Redis hands them to a process one by one. Nothing is lost with the process: the
 * lease runs out, and the job goes on.
 */
export const startBarrelImport = (container: MedusaContainer, id: string): void => {
  runBarrelImport(container, id).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The import ${id} could not be run`, error as Error)
  })
}
