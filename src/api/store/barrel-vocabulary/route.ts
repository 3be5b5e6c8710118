import { barrelEndpoints } from "../../../contracts/barrel"
import { route } from "../../../http/route"
import { BARREL_VOCABULARY } from "../../../modules/barrel/vocabulary"

export const GET = route(barrelEndpoints.storeGetVocabulary, async () => BARREL_VOCABULARY)
