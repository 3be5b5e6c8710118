import { barrelImportEndpoints } from "../../../../../../contracts/barrel"
import { actionRoute } from "../../../../../../http/route"
import { retrieveBarrelImport } from "../../../../../../queries/barrel-import/imports"
import { undoBarrelImportWorkflow } from "../../../../../../workflows/barrel-import/undo-barrel-import"

export const POST = actionRoute("import", retrieveBarrelImport)(
  barrelImportEndpoints.adminUndoBarrelImport,
  ({ scope }, id) => undoBarrelImportWorkflow(scope).run({ input: { id } }),
)
