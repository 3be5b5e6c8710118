import { barrelEndpoints } from "../../../contracts/barrel"
import { route } from "../../../http/route"
import { listBarrelSuggestions } from "../../../queries/barrel/suggestions"
import { visitorOf } from "../../visitor"

export const GET = route(barrelEndpoints.storeListBarrelSuggestions, async (req) => ({
  suggestions: await listBarrelSuggestions(req.scope, visitorOf(req), req.validatedQuery.q),
}))
