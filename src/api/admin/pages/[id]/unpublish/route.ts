import { adminPageEndpoints } from "../../../../../contracts/page"
import { unpublishPageWorkflow } from "../../../../../workflows/page/unpublish-page"
import { staffAction } from "../../staff-action"

export const POST = staffAction(adminPageEndpoints.adminUnpublishPage, ({ scope }, id) =>
  unpublishPageWorkflow(scope).run({ input: id }),
)
