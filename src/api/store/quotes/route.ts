import type { StoreQuoteEndpoints } from "../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listStoreQuotes, retrieveStoreQuote } from "../../../queries/quote/store"
import { reachOf } from "../../../queries/quote/reach"
import { requestQuoteWorkflow } from "../../../workflows/quote/request-quote"
import { localeOf } from "../../visitor"

type List = StoreQuoteEndpoints["storeListQuotes"]
type Ask = StoreQuoteEndpoints["storeRequestQuote"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  res.json({ ...(await listStoreQuotes(req.scope, reach, req.validatedQuery)), limit, offset })
}

export const POST = async (req: RequestOf<Ask>, res: ResponseOf<Ask>) => {
  const customer_id = req.auth_context.actor_id
  const { result } = await requestQuoteWorkflow(req.scope).run({
    input: { customer_id, request: req.validatedBody, locale: localeOf(req) },
  })
  const reach = await reachOf(req.scope, customer_id)
  res.status(201).json({ quote: await retrieveStoreQuote(req.scope, reach, result) })
}
