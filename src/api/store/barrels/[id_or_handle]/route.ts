import type { BarrelEndpoints } from "../../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrieveStoreBarrel } from "../../../../queries/barrel/store"
import { visitorOf } from "../../../visitor"

type E = BarrelEndpoints["storeGetBarrel"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id_or_handle } = req.params
  const { region_id, currency_code } = req.validatedQuery
  const barrel = await retrieveStoreBarrel(req.scope, visitorOf(req), id_or_handle, {
    region_id,
    currency_code,
  })
  res.json({ barrel })
}
