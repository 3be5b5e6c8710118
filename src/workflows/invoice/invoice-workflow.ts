import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Issued } from "../../modules/invoice/service"

/** Of invoices and credit notes alike; its data is `{ id, kind, order_id }`. */
export const INVOICE_ISSUED = "millesime_invoice.issued"

/**
 * A workflow that issues invoices or credit notes, each in one transaction, and tells of them. There is no compensation: what
 * was issued stays, and is corrected by a credit note.
 * @param id of the workflow, without the prefix that all of ours have
 */
export const invoiceWorkflow = <Input>(
  id: string,
  issue: (input: Input, container: MedusaContainer) => Promise<Issued[]>,
) => {
  const step = createStep<Input, Issued[], undefined>(
    id,
    async (input, { container }) => new StepResponse(await issue(input, container)),
  )
  return createWorkflow<Input, Issued[], []>(`millesime-${id}`, (input) => {
    // Medusa's types can't follow a generic value through a step.
    const issued = step(input) as WorkflowData<Issued[]>
    when({ issued }, (data) => data.issued.length > 0).then(() => {
      const events = transform({ issued }, (data) =>
        data.issued.map(({ id: invoiceId, kind, order_id }) => ({ id: invoiceId, kind, order_id })),
      )
      emitEventStep({ eventName: INVOICE_ISSUED, data: events })
    })
    return new WorkflowResponse(issued)
  })
}
