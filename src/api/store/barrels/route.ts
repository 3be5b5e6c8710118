import type { BarrelEndpoints } from "../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listStoreBarrels } from "../../../queries/barrel/store"
import { visitorOf } from "../../visitor"

type E = BarrelEndpoints["storeListBarrels"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { limit, offset } = req.validatedQuery
  const page = await listStoreBarrels(req.scope, visitorOf(req), req.validatedQuery)
  res.json({ ...page, offset, limit })
}
