import { barrelImportEndpoints } from "../../../../contracts/barrel"
import { listRoute, route } from "../../../../http/route"
import { listBarrelImports, retrieveBarrelImport } from "../../../../queries/barrel-import/imports"
import { createBarrelImportWorkflow } from "../../../../workflows/barrel-import/create-barrel-import"

export const GET = listRoute(
  barrelImportEndpoints.adminListBarrelImports,
  ({ scope, validatedQuery }) => listBarrelImports(scope, validatedQuery),
)

export const POST = route(barrelImportEndpoints.adminCreateBarrelImport, async (req) => {
  const { result: id } = await createBarrelImportWorkflow(req.scope).run({
    input: {
      path: req.file.path,
      file_name: req.file.originalname,
      dry_run: req.validatedQuery.dry_run ?? false,
      created_by: req.auth_context.actor_id,
    },
  })
  return { import: await retrieveBarrelImport(req.scope, id) }
})
