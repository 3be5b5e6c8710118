import { storeQuoteEndpoints } from "../../../../../contracts/quote"
import { counterQuoteWorkflow } from "../../../../../workflows/quote/counter-quote"
import { buyerAction } from "../../buyer-action"

export const POST = buyerAction(storeQuoteEndpoints.storeCounterQuote, (req, id, principal) =>
  counterQuoteWorkflow(req.scope).run({
    input: { id, ...principal, counter: req.validatedBody },
  }),
)
