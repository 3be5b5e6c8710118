import { barrelImportEndpoints } from "../../../../../contracts/barrel"
import { route } from "../../../../../http/route"
import { retrieveBarrelImport } from "../../../../../queries/barrel-import/imports"

export const GET = route(
  barrelImportEndpoints.adminGetBarrelImport,
  async ({ scope, params: { id } }) => ({ import: await retrieveBarrelImport(scope, id) }),
)
