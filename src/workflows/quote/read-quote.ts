import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { retrieveQuoteRow } from "../../queries/quote/admin"

const readQuoteStep = createStep("read-quote", async ({ id }: { id: string }, { container }) => {
  await retrieveQuoteRow(container, id)
  await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .updateQuotes({ id, is_unread: false } as never)
  return new StepResponse(id)
})

/** Staff have looked at a quote. @throws ApiError `not_found` */
export const readQuoteWorkflow = createWorkflow(
  "read-quote",
  (input: { id: string }) => new WorkflowResponse(readQuoteStep(input)),
)
