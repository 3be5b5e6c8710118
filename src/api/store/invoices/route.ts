import { storeInvoiceEndpoints } from "../../../contracts/invoice"
import { listRoute } from "../../../http/route"
import { listStoreInvoices } from "../../../queries/invoice/store"

export const GET = listRoute(storeInvoiceEndpoints.storeListInvoices, (req) =>
  listStoreInvoices(req.scope, req.auth_context.actor_id, req.validatedQuery),
)
