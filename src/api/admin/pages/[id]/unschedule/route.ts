import { adminPageEndpoints } from "../../../../../contracts/page"
import { unschedulePageWorkflow } from "../../../../../workflows/page/unpublish-page"
import { staffAction } from "../../staff-action"

export const POST = staffAction(adminPageEndpoints.adminUnschedulePage, ({ scope }, id) =>
  unschedulePageWorkflow(scope).run({ input: id }),
)
