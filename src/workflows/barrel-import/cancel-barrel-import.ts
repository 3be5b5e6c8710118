import { barrelService } from "../../modules/barrel"
import { stepWorkflow } from "../step-workflow"

/**
 * Cancels an import: the current batch is finished, the other rows are discarded.
 * @throws DomainError `not_found` or `import_finished`
 */
export const cancelBarrelImportWorkflow = stepWorkflow(
  "cancel-barrel-import",
  async ({ id }: { id: string }, { container }) => {
    await barrelService(container).cancelImport(id)
    return id
  },
)
