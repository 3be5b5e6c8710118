import type { AdminPageEndpoints } from "../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { serviceOf } from "../../../queries/page/parts"

type E = AdminPageEndpoints["adminListPageLocales"]

export const GET = (req: RequestOf<E>, res: ResponseOf<E>) => {
  res.json({ locales: [...serviceOf(req.scope).locales] })
}
