import { storeQuoteEndpoints } from "../../../contracts/quote"
import { listRoute, route } from "../../../http/route"
import { accessOf } from "../../../queries/quote/quote-access"
import { listStoreQuotes, retrieveStoreQuote } from "../../../queries/quote/store"
import { requestQuoteWorkflow } from "../../../workflows/quote/request-quote"
import { localeOf } from "../../visitor"

export const GET = listRoute(storeQuoteEndpoints.storeListQuotes, async (req) => {
  const access = await accessOf(req.scope, req.auth_context.actor_id)
  return listStoreQuotes(req.scope, access, req.validatedQuery)
})

export const POST = route(storeQuoteEndpoints.storeRequestQuote, async (req) => {
  const customer_id = req.auth_context.actor_id
  const { result: id } = await requestQuoteWorkflow(req.scope).run({
    input: { customer_id, request: req.validatedBody, locale: localeOf(req) },
  })
  const access = await accessOf(req.scope, customer_id)
  return { quote: await retrieveStoreQuote(req.scope, access, id) }
})
