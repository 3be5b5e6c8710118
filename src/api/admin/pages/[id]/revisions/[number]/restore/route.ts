import type { AdminPageEndpoints } from "../../../../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../../../../http/endpoints"
import { retrieveAdminPage } from "../../../../../../../queries/page/admin"
import { restoreRevisionWorkflow } from "../../../../../../../workflows/page/restore-revision"
import { revisionNumber } from "../../../../revision-number"

type E = AdminPageEndpoints["adminRestorePageRevision"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id, number } = req.params
  await restoreRevisionWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      number: revisionNumber(number),
      user_id: req.auth_context.actor_id,
    },
  })
  res.json({ page: await retrieveAdminPage(req.scope, id) })
}
