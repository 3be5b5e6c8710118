import type { BarrelImportEndpoints } from "../../../../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { retrieveBarrelImport } from "../../../../../../queries/barrel-import/imports"
import { cancelBarrelImportWorkflow } from "../../../../../../workflows/barrel-import/cancel-barrel-import"

type E = BarrelImportEndpoints["adminCancelBarrelImport"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await cancelBarrelImportWorkflow(req.scope).run({ input: { id } })
  res.json({ import: await retrieveBarrelImport(req.scope, id) })
}
