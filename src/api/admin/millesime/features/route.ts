import { operationEndpoints } from "../../../../contracts/operation"
import { route } from "../../../../http/route"
import { configuredOptions } from "../../../../options/configured"

export const GET = route(operationEndpoints.adminGetFeatures, () => {
  const { companies, quotes, pages, mail, whatsapp, invoices, sessions, withdrawals } =
    configuredOptions().features
  return { features: { companies, quotes, pages, mail, whatsapp, invoices, sessions, withdrawals } }
})
