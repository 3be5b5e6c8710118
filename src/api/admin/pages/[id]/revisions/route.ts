import { adminPageEndpoints } from "../../../../../contracts/page"
import { listRoute } from "../../../../../http/route"
import { listPageRevisions } from "../../../../../queries/page/revisions"

export const GET = listRoute(
  adminPageEndpoints.adminListPageRevisions,
  ({ scope, params, validatedQuery }) => listPageRevisions(scope, params.id, validatedQuery),
)
