import type { MedusaContainer } from "@medusajs/framework/types"
import { barrelService } from "../../modules/barrel"
import { startBarrelImport } from "./start-barrel-import"

/**
 * Starts what waits for a worker: imports whose event got lost, whose worker crashed, or whose last
 * try failed. Removes what a crash left of files that were never read to their end.
 */
export const resumeBarrelImports = async (container: MedusaContainer): Promise<void> => {
  const service = barrelService(container)
  await service.deleteStaleStaging()
  for (const id of await service.listUnleasedImports()) startBarrelImport(container, id)
}
