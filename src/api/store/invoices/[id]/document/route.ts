import type { storeInvoiceEndpoints } from "../../../../../contracts/invoice"
import { actorIdOf } from "../../../../../http/actor"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { invoiceFile } from "../../../../../queries/invoice/file"
import { retrieveStoreInvoice } from "../../../../../queries/invoice/store"
import { sendDocument } from "../../../../send-document"

type E = (typeof storeInvoiceEndpoints)["storeGetInvoiceDocument"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = await retrieveStoreInvoice(req.scope, req.params.id, {
    customer_id: actorIdOf(req),
    token: req.validatedQuery.token,
  })
  await sendDocument(req, res, await invoiceFile(req.scope, id))
}
