import { adminPageEndpoints } from "../../../../../../../contracts/page"
import { restoreRevisionWorkflow } from "../../../../../../../workflows/page/restore-revision"
import { parseRevisionNumber, staffAction } from "../../../../staff-action"

export const POST = staffAction(
  adminPageEndpoints.adminRestorePageRevision,
  ({ scope, params, validatedBody }, id, user_id) =>
    restoreRevisionWorkflow(scope).run({
      input: { ...validatedBody, id, number: parseRevisionNumber(params.number), user_id },
    }),
)
