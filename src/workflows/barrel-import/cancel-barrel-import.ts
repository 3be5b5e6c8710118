import { barrelService } from "../../modules/barrel"
import { stepWorkflow } from "../step-workflow"

/**
 * Stops an import: the batch under way is finished, rows still waiting are dropped.
 * @throws DomainError `not_found` or `import_finished`
 */
export const cancelBarrelImportWorkflow = stepWorkflow(
  "cancel-barrel-import",
  async ({ id }: { id: string }, { container }) => {
    await barrelService(container).cancelImport(id)
    return id
  },
)
