import type { StorePageEndpoints } from "../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listStorePages } from "../../../queries/page/store"
import { sendPublic } from "../../send-public"
import { askedLocaleOf } from "../../visitor"

type E = StorePageEndpoints["storeListPages"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  sendPublic(req, res, await listStorePages(req.scope, askedLocaleOf(req), req.validatedQuery))
}
