import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import { graph } from "../../queries/graph"
import { type Announcement, announce, tellsAnybody } from "./announce"

/** Those of a quote are announced as its acceptance. */
const ofQuotes = async (
  container: MedusaContainer,
  order_id: string[],
): Promise<ReadonlySet<string | null>> => {
  const quotes = await quoteService(container).listMillesimeQuotes(
    { order_id },
    { select: ["order_id"] },
  )
  return new Set(quotes.map((quote) => quote.order_id))
}

export const announceOrdersStep = createStep(
  "announce-orders",
  async ({ ids }: { ids: string[] }, { container }) => {
    if (!tellsAnybody(container) || !ids.length) return new StepResponse(0)
    const [orders, quoted] = await Promise.all([
      graph<{ id: string; display_id: number }>(container, {
        entity: "order",
        fields: ["id", "display_id"],
        filters: { id: ids },
      }),
      ofQuotes(container, ids),
    ])
    const announcements = orders
      .filter(({ id }) => !quoted.has(id))
      .map(({ id, display_id }): Announcement => ({
        kind: "order_placed",
        order_id: id,
        quote_id: null,
        subject: String(display_id),
      }))
    return new StepResponse(await announce(container, announcements))
  },
)

/**
 * Tells the seller of orders, each once to each of their numbers however often it is run.
 * @returns how many messages are new
 */
export const announceOrdersWorkflow = createWorkflow(
  "millesime-announce-orders",
  (input: { ids: string[] }) => new WorkflowResponse(announceOrdersStep(input)),
)
