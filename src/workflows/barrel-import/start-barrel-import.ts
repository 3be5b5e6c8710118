import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueueMailsAboutWorkflow } from "../mail/enqueue-mails"
import { runBarrelImport } from "./run-barrel-import"

/**
 * Runs an import in the background. An event or job that waited for it would delay all later ones, since
 * Redis delivers them to a process one by one. If the process dies, the lease expires and the job resumes
 * the import.
 */
export const startBarrelImport = (container: MedusaContainer, id: string): void => {
  const runAndNotify = async () => {
    await runBarrelImport(container, id)
    await enqueueMailsAboutWorkflow(container).run({
      input: { kind: "staff_import_finished", subject_id: id },
    })
  }
  runAndNotify().catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The import ${id} could not be run`, error as Error)
  })
}
