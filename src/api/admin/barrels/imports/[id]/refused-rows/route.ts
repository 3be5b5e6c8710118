import type { BarrelImportEndpoints } from "../../../../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { listRefusedRows } from "../../../../../../queries/barrel-import/refused-rows"

type E = BarrelImportEndpoints["adminListRefusedRows"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { limit, offset } = req.validatedQuery
  const page = await listRefusedRows(req.scope, req.params.id, { limit, offset })
  res.json({ ...page, offset, limit })
}
