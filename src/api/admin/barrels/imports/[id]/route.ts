import type { BarrelImportEndpoints } from "../../../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveBarrelImport } from "../../../../../queries/barrel-import/imports"

type E = BarrelImportEndpoints["adminGetBarrelImport"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  res.json({ import: await retrieveBarrelImport(req.scope, req.params.id) })
}
