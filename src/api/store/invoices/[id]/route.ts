import { storeInvoiceEndpoints } from "../../../../contracts/invoice"
import { actorIdOf } from "../../../../http/actor"
import { route } from "../../../../http/route"
import { retrieveStoreInvoice } from "../../../../queries/invoice/store"

export const GET = route(storeInvoiceEndpoints.storeGetInvoice, async (req) => ({
  invoice: await retrieveStoreInvoice(req.scope, req.params.id, {
    customer_id: actorIdOf(req),
    token: req.validatedQuery.token,
  }),
}))
