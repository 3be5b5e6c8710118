import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { missedOrders, missedQuotes } from "../../queries/whatsapp/missed"
import { tellsAnybody } from "./announce"
import { announceOrdersStep } from "./announce-orders"
import { announceQuotesStep } from "./announce-quotes"

const findMissedStep = createStep("find-missed", async (_, { container }) => {
  if (!tellsAnybody(container)) {
    return new StepResponse({ orders: [], quote_requested: [], quote_accepted: [] })
  }
  const now = new Date()
  const [orders, quotes] = await Promise.all([
    missedOrders(container, now),
    missedQuotes(container, now),
  ])
  return new StepResponse({ orders, ...quotes })
})

/**
 * Tells the seller of what nobody has told them: orders and quotes whose event was lost, because the process died
 * between the commit and the event. Announced once, whatever else hears of them meanwhile.
 */
export const announceMissedWorkflow = createWorkflow("millesime-announce-missed", () => {
  const missed = findMissedStep()
  announceOrdersStep(transform({ missed }, ({ missed }) => ({ ids: missed.orders })))
  announceQuotesStep(
    transform({ missed }, ({ missed }) => ({
      kind: "quote_requested" as const,
      ids: missed.quote_requested,
    })),
  ).config({ name: "announce-requested" })
  announceQuotesStep(
    transform({ missed }, ({ missed }) => ({
      kind: "quote_accepted" as const,
      ids: missed.quote_accepted,
    })),
  ).config({ name: "announce-accepted" })
  return new WorkflowResponse(missed)
})
