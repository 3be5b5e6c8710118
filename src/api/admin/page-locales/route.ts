import { pageService } from "../../../modules/page"
import type { AdminPageEndpoints } from "../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"

type E = AdminPageEndpoints["adminListPageLocales"]

export const GET = (req: RequestOf<E>, res: ResponseOf<E>) => {
  res.json({ locales: [...pageService(req.scope).locales] })
}
