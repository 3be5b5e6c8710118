import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import type { WhatsappMessageKind } from "../../modules/whatsapp/types"
import { type Announcement, announce, tellsAnybody } from "./announce"

export type AnnounceQuotesInput = {
  kind: Extract<WhatsappMessageKind, "quote_requested" | "quote_accepted">
  ids: string[]
}

export const announceQuotesStep = createStep(
  "announce-quotes",
  async ({ kind, ids }: AnnounceQuotesInput, { container }) => {
    if (!tellsAnybody(container) || !ids.length) return new StepResponse(0)
    const quotes = await quoteService(container).listMillesimeQuotes(
      { id: ids },
      { select: ["id", "number", "order_id"] },
    )
    const announcements = quotes.map(({ id, number, order_id }): Announcement => ({
      kind,
      order_id: kind === "quote_accepted" ? order_id : null,
      quote_id: id,
      subject: number,
    }))
    return new StepResponse(await announce(container, announcements))
  },
)

/**
 * Tells the seller that quotes were asked for or accepted, each once to each of their numbers however often it is run.
 * @returns how many messages are new
 */
export const announceQuotesWorkflow = createWorkflow(
  "millesime-announce-quotes",
  (input: AnnounceQuotesInput) => new WorkflowResponse(announceQuotesStep(input)),
)
