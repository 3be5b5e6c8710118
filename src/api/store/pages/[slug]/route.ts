import type { StorePageEndpoints } from "../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { findStorePage } from "../../../../queries/page/store"
import { sendPublic } from "../../../send-public"
import { askedLocaleOf } from "../../../visitor"

type E = StorePageEndpoints["storeGetPage"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  sendPublic(req, res, await findStorePage(req.scope, req.params.slug, askedLocaleOf(req)))
}
