import type { AdminPageEndpoints } from "../../../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { retrievePageRevision } from "../../../../../../queries/page/revisions"
import { revisionNumber } from "../../../revision-number"

type E = AdminPageEndpoints["adminGetPageRevision"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id, number } = req.params
  res.json({ revision: await retrievePageRevision(req.scope, id, revisionNumber(number)) })
}
