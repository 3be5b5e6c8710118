import type { StorePageEndpoints } from "../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { findStoreMenu } from "../../../../queries/page/store-menu"
import { sendPublic } from "../../../send-public"
import { askedLocaleOf } from "../../../visitor"

type E = StorePageEndpoints["storeGetMenu"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  sendPublic(req, res, await findStoreMenu(req.scope, req.params.handle, askedLocaleOf(req)))
}
