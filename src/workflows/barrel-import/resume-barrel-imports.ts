import type { MedusaContainer } from "@medusajs/framework/types"
import { barrelService } from "../../modules/barrel"
import { startBarrelImport } from "./start-barrel-import"

/**
 * Starts imports without a worker: those whose event was lost, whose worker crashed, or whose last try
 * failed. Deletes imports that a crash left staging.
 */
export const resumeBarrelImports = async (container: MedusaContainer): Promise<void> => {
  const service = barrelService(container)
  await service.deleteStaleStaging()
  for (const id of await service.listUnleasedImports()) startBarrelImport(container, id)
}
