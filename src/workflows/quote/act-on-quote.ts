import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { quoteService } from "../../modules/quote"
import type { QuoteAct } from "../../modules/quote/acts"
import { eventOf } from "./events"
import { orThrow } from "./refusals"

export type ActOnQuoteInput = { id: string; act: QuoteAct }

/** One transaction of one module: there is nothing to undo after it. */
export const actOnQuoteStep = createStep(
  "act-on-quote",
  async ({ id, act }: ActOnQuoteInput, { container }) => {
    const service = quoteService(container)
    return new StepResponse(orThrow(await service.act(id, act)))
  },
)

/**
 * Does one action on a quote, and announces it.
 * @returns the quote's id, its status, and the revision last sent
 * @throws ApiError `not_found`, `forbidden`, `invalid_request`, `locked` or a `quote_…`
 */
export const actOnQuoteWorkflow = createWorkflow(
  "millesime-act-on-quote",
  (input: ActOnQuoteInput) => {
    const done = actOnQuoteStep(input)
    emitEventStep({
      eventName: transform({ input }, ({ input }) => eventOf(input.act)),
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    return new WorkflowResponse(done)
  },
)
