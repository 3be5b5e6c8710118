import { barrelImportEndpoints } from "../../../../../../contracts/barrel"
import { route } from "../../../../../../http/route"
import { retrieveBarrelImport } from "../../../../../../queries/barrel-import/imports"
import { cancelBarrelImportWorkflow } from "../../../../../../workflows/barrel-import/cancel-barrel-import"

export const POST = route(
  barrelImportEndpoints.adminCancelBarrelImport,
  async ({ scope, params: { id } }) => {
    await cancelBarrelImportWorkflow(scope).run({ input: { id } })
    return { import: await retrieveBarrelImport(scope, id) }
  },
)
