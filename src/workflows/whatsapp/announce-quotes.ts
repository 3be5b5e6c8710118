import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import type { NewMessage } from "../../modules/whatsapp/outbox"
import type { WhatsappMessageKind } from "../../modules/whatsapp/types"
import { serviceOf as quotesOf } from "../../queries/quote/parts"
import { serviceOf } from "../../queries/whatsapp/parts"
import { drainSoon } from "./drain"

export type AnnounceQuotesInput = {
  kind: Extract<WhatsappMessageKind, "quote_requested" | "quote_accepted">
  ids: string[]
}

export const announceQuotesStep = createStep(
  "announce-quotes",
  async ({ kind, ids }: AnnounceQuotesInput, { container }) => {
    const service = serviceOf(container)
    const { seller_numbers } = service.options.whatsapp
    if (!seller_numbers.length || !ids.length) return new StepResponse(0)
    const quotes = await quotesOf(container).listQuotes(
      { id: ids },
      { select: ["id", "number", "order_id"] },
    )
    const messages = quotes.flatMap(({ id, number, order_id }) =>
      seller_numbers.map((to): NewMessage => ({
        kind,
        dedupe_key: `${kind}:${id}:${to}`,
        order_id: kind === "quote_accepted" ? order_id : null,
        quote_id: id,
        subject: number,
        to,
      })),
    )
    const count = await service.enqueue(messages)
    if (count) drainSoon(container)
    return new StepResponse(count)
  },
)

/**
 * Tells the seller that quotes were asked for or accepted, each once to each of their numbers however often it is run.
 * @returns how many messages are new
 */
export const announceQuotesWorkflow = createWorkflow(
  "announce-quotes",
  (input: AnnounceQuotesInput) => new WorkflowResponse(announceQuotesStep(input)),
)
