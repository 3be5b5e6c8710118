import type { AdminPageEndpoints } from "../../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { listPageRevisions } from "../../../../../queries/page/revisions"

type E = AdminPageEndpoints["adminListPageRevisions"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { limit, offset } = req.validatedQuery
  res.json({
    ...(await listPageRevisions(req.scope, req.params.id, req.validatedQuery)),
    limit,
    offset,
  })
}
