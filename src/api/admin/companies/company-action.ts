import { actionRoute } from "../../../http/route"
import { retrieveCompany } from "../../../queries/company/admin"

/** An action of staff on one company, which answers with the company afterwards. */
export const companyAction = actionRoute("company", retrieveCompany)
