import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { quoteService } from "../../modules/quote"
import type { QuoteCommand } from "../../modules/quote/commands"
import { eventNameOf } from "./events"
import { releaseHeldStockStep } from "./steps/hold-stock"

export type ExecuteQuoteCommandInput = { id: string; command: QuoteCommand }

/** One transaction of one module: there is nothing to compensate. */
const executeQuoteCommandStep = createStep(
  "execute-quote-command",
  async ({ id, command }: ExecuteQuoteCommandInput, { container }) =>
    new StepResponse(await quoteService(container).execute(id, command)),
)

/**
 * Executes a command on a quote and emits its event.
 * @returns the quote's id, its status, and the number of the last sent revision
 * @throws DomainError `not_found`, `forbidden`, `invalid_request`, `locked` or a `quote_…`
 */
export const executeQuoteCommandWorkflow = createWorkflow(
  "millesime-execute-quote-command",
  (input: ExecuteQuoteCommandInput) => {
    const result = executeQuoteCommandStep(input)
    releaseHeldStockStep(transform({ input }, ({ input }) => [input.id]))
    emitEventStep({
      eventName: transform({ input }, ({ input }) => eventNameOf(input.command)),
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    return new WorkflowResponse(result)
  },
)
