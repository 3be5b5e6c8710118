import { actionRoute } from "../../../http/route"
import { retrieveAdminBarrel } from "../../../queries/barrel/admin"

/** An action of staff on one barrel, which answers with the barrel as it is afterwards. */
export const barrelAction = actionRoute("barrel", retrieveAdminBarrel)
