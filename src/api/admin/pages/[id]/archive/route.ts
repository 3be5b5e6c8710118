import { adminPageEndpoints } from "../../../../../contracts/page"
import { archivePageWorkflow } from "../../../../../workflows/page/unpublish-page"
import { staffAction } from "../../staff-action"

export const POST = staffAction(adminPageEndpoints.adminArchivePage, ({ scope }, id) =>
  archivePageWorkflow(scope).run({ input: id }),
)
