import type { BarrelEndpoints } from "../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { BARREL_VOCABULARY } from "../../../modules/barrel/vocabulary"

type E = BarrelEndpoints["storeGetVocabulary"]

export const GET = (_req: RequestOf<E>, res: ResponseOf<E>) => {
  res.json(BARREL_VOCABULARY)
}
