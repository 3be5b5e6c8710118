import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import type { WhatsappMessageKind } from "../../modules/whatsapp/types"
import {
  type NewNotification,
  enqueueNotifications,
  isNotificationEnabled,
} from "./enqueue-notifications"

export type EnqueueQuoteNotificationsInput = {
  kind: Extract<WhatsappMessageKind, "quote_requested" | "quote_accepted">
  ids: string[]
}

export const enqueueQuoteNotificationsStep = createStep(
  "enqueue-quote-notifications",
  async ({ kind, ids }: EnqueueQuoteNotificationsInput, { container }) => {
    if (!isNotificationEnabled(container) || !ids.length) return new StepResponse(0)
    const quotes = await quoteService(container).listMillesimeQuotes(
      { id: ids },
      { select: ["id", "number", "order_id"] },
    )
    const notifications = quotes.map(({ id, number, order_id }): NewNotification => ({
      kind,
      order_id: kind === "quote_accepted" ? order_id : null,
      quote_id: id,
      subject: number,
    }))
    return new StepResponse(await enqueueNotifications(container, notifications))
  },
)

/**
 * Notifies the seller of requested or accepted quotes. Idempotent: there is one message per quote, kind and number.
 * @returns how many messages were enqueued
 */
export const enqueueQuoteNotificationsWorkflow = createWorkflow(
  "millesime-enqueue-quote-notifications",
  (input: EnqueueQuoteNotificationsInput) =>
    new WorkflowResponse(enqueueQuoteNotificationsStep(input)),
)
