import { barrelEndpoints } from "../../../contracts/barrel"
import { listRoute } from "../../../http/route"
import { listStoreBarrels } from "../../../queries/barrel/store"
import { visitorOf } from "../../visitor"

export const GET = listRoute(barrelEndpoints.storeListBarrels, async (req) => {
  const visitor = visitorOf(req)
  const page = await listStoreBarrels(req.scope, visitor, req.validatedQuery)
  return { ...page, content_locale: visitor.locale }
})
