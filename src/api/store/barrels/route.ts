import { barrelEndpoints } from "../../../contracts/barrel"
import { listRoute } from "../../../http/route"
import { listStoreBarrels } from "../../../queries/barrel/store"
import { visitorOf } from "../../visitor"

export const GET = listRoute(barrelEndpoints.storeListBarrels, (req) =>
  listStoreBarrels(req.scope, visitorOf(req), req.validatedQuery),
)
