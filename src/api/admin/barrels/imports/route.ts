import type { BarrelImportEndpoints } from "../../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { listBarrelImports, retrieveBarrelImport } from "../../../../queries/barrel-import/imports"
import { createBarrelImportWorkflow } from "../../../../workflows/barrel-import/create-barrel-import"

type List = BarrelImportEndpoints["adminListBarrelImports"]
type Create = BarrelImportEndpoints["adminCreateBarrelImport"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  const page = await listBarrelImports(req.scope, req.validatedQuery)
  res.json({ ...page, offset, limit })
}

export const POST = async (req: RequestOf<Create>, res: ResponseOf<Create>) => {
  const { result: id } = await createBarrelImportWorkflow(req.scope).run({
    input: {
      path: req.file.path,
      file_name: req.file.originalname,
      dry_run: req.validatedQuery.dry_run ?? false,
      created_by: req.auth_context.actor_id,
    },
  })
  res.status(202).json({ import: await retrieveBarrelImport(req.scope, id) })
}
