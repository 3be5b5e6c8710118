import { barrelEndpoints } from "../../../../contracts/barrel"
import { route } from "../../../../http/route"
import { retrieveStoreBarrel } from "../../../../queries/barrel/store"
import { visitorOf } from "../../../visitor"

export const GET = route(barrelEndpoints.storeGetBarrel, async (req) => {
  const { locale: _, ...pricing } = req.validatedQuery
  const visitor = visitorOf(req)
  return {
    barrel: await retrieveStoreBarrel(req.scope, visitor, req.params.id_or_handle, pricing),
    content_locale: visitor.locale,
  }
})
