import { adminPageEndpoints } from "../../../../../../contracts/page"
import { route } from "../../../../../../http/route"
import { retrievePageRevision } from "../../../../../../queries/page/revisions"
import { parseRevisionNumber } from "../../../staff-action"

export const GET = route(adminPageEndpoints.adminGetPageRevision, async ({ scope, params }) => ({
  revision: await retrievePageRevision(scope, params.id, parseRevisionNumber(params.number)),
}))
