import { barrelEndpoints } from "../../../../contracts/barrel"
import { route } from "../../../../http/route"
import { retrieveStoreBarrel } from "../../../../queries/barrel/store"
import { visitorOf } from "../../../visitor"

export const GET = route(barrelEndpoints.storeGetBarrel, async (req) => {
  const { region_id, currency_code } = req.validatedQuery
  const pricing = { region_id, currency_code }
  const visitor = visitorOf(req)
  return {
    barrel: await retrieveStoreBarrel(req.scope, visitor, req.params.id_or_handle, pricing),
    content_locale: visitor.locale,
  }
})
