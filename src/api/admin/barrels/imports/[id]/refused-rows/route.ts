import { barrelImportEndpoints } from "../../../../../../contracts/barrel"
import { listRoute } from "../../../../../../http/route"
import { listRefusedRows } from "../../../../../../queries/barrel-import/refused-rows"

export const GET = listRoute(
  barrelImportEndpoints.adminListRefusedRows,
  ({ scope, params, validatedQuery }) => listRefusedRows(scope, params.id, validatedQuery),
)
