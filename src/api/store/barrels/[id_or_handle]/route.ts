import { barrelEndpoints } from "../../../../contracts/barrel"
import { route } from "../../../../http/route"
import { retrieveStoreBarrel } from "../../../../queries/barrel/store"
import { visitorOf } from "../../../visitor"

export const GET = route(barrelEndpoints.storeGetBarrel, async (req) => {
  const { region_id, currency_code } = req.validatedQuery
  const pricing = { region_id, currency_code }
  const { id_or_handle } = req.params
  return {
    barrel: await retrieveStoreBarrel(req.scope, visitorOf(req), id_or_handle, pricing),
  }
})
