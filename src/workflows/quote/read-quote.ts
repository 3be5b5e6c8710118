import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { retrieveQuoteRow } from "../../queries/quote/admin"
import { serviceOf } from "../../queries/quote/parts"

const readQuoteStep = createStep("read-quote", async ({ id }: { id: string }, { container }) => {
  await retrieveQuoteRow(container, id)
  await serviceOf(container).updateQuotes({ id, is_unread: false } as never)
  return new StepResponse(id)
})

/** Staff have looked at a quote. @throws ApiError `not_found` */
export const readQuoteWorkflow = createWorkflow(
  "read-quote",
  (input: { id: string }) => new WorkflowResponse(readQuoteStep(input)),
)
