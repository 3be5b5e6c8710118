import { adminPageEndpoints } from "../../../../../contracts/page"
import { publishPageWorkflow } from "../../../../../workflows/page/publish-page"
import { staffAction } from "../../staff-action"

export const POST = staffAction(
  adminPageEndpoints.adminPublishPage,
  ({ scope, validatedBody }, id, user_id) =>
    publishPageWorkflow(scope).run({ input: { ...validatedBody, id, user_id } }),
)
