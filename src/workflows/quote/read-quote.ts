import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import { retrieveQuoteRow } from "../../queries/quote/admin"

const readQuoteStep = createStep("read-quote", async ({ id }: { id: string }, { container }) => {
  await retrieveQuoteRow(container, id)
  await quoteService(container).updateMillesimeQuotes({ id, is_unread: false } as never)
  return new StepResponse(id)
})

/** Staff have looked at a quote. @throws ApiError `not_found` */
export const readQuoteWorkflow = createWorkflow(
  "millesime-read-quote",
  (input: { id: string }) => new WorkflowResponse(readQuoteStep(input)),
)
