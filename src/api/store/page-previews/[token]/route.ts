import type { StorePageEndpoints } from "../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrievePreview } from "../../../../queries/page/preview"

type E = StorePageEndpoints["storeGetPagePreview"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  res.setHeader("Cache-Control", "no-store")
  res.setHeader("X-Robots-Tag", "noindex")
  res.json({ page: await retrievePreview(req.scope, req.params.token, req.locale) })
}
