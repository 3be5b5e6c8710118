import { storeInvoiceEndpoints } from "../../../../../contracts/invoice"
import { actorIdOf } from "../../../../../http/actor"
import { listRoute } from "../../../../../http/route"
import { listOrderInvoices } from "../../../../../queries/invoice/store"
import { ORDER_EMAIL_HEADER } from "../../../../guard-order"

export const GET = listRoute(storeInvoiceEndpoints.storeListOrderInvoices, (req) =>
  listOrderInvoices(
    req.scope,
    req.params.id,
    { customer_id: actorIdOf(req), email: req.get(ORDER_EMAIL_HEADER) },
    req.validatedQuery,
  ),
)
