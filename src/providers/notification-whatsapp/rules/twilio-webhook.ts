import { type DeliveryStatus, type WebhookContent } from "../../../modules/whatsapp/types"
import { z } from "@medusajs/framework/zod"
import { ProviderId } from "./answer"
import { REFERENCE_LIMIT } from "./message"
import { isE164 } from "../../../shared/phone"

/** Statuses about delivery. */
const STATUSES = new Map<string, DeliveryStatus>([
  ["sent", "sent"],
  ["delivered", "delivered"],
  ["read", "read"],
  ["failed", "failed"],
  ["undelivered", "failed"],
  ["canceled", "failed"],
])

const Form = z.looseObject({
  MessageSid: ProviderId,
  MessageStatus: z.string().optional().catch(undefined),
  SmsStatus: z.string().optional().catch(undefined),
  ErrorCode: z.string().regex(/^\d+$/).optional().catch(undefined),
  From: z.string().catch(""),
})

/** Query parameter of the status callback: Twilio has no field for a reference, but signs the query. */
const REFERENCE_PARAMETER = "reference"

export const statusCallbackOf = (url: string, reference: string): string => {
  const callback = new URL(url)
  if (reference) callback.searchParams.set(REFERENCE_PARAMETER, reference)
  return callback.href
}

/**
 * Parses the form of Twilio's webhook: one delivery status, or one message to the shop's number.
 * https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks
 * @param form the fields and
 * @param query the query of the request, its signature checked
 * @param at time of the request: Twilio sends no time
 */
export const parseTwilioWebhook = (
  form: unknown,
  query: Record<string, unknown>,
  at: Date,
): WebhookContent => {
  const { data } = Form.safeParse(form)
  const status = STATUSES.get(data?.MessageStatus ?? "")
  const reference = query[REFERENCE_PARAMETER]
  if (!data) return { statuses: [], inbound: [], users: [] }
  if (!status) {
    const from = data.From.replace(/^whatsapp:/, "")
    const isInbound = data.From !== from && data.SmsStatus === "received" && isE164(from)
    return { statuses: [], inbound: isInbound ? [{ from, at }] : [], users: [] }
  }
  const report = {
    provider_message_id: data.MessageSid,
    status,
    ...(status === "failed" && data.ErrorCode && { error_code: data.ErrorCode }),
    ...(typeof reference === "string" &&
      reference.length > 0 &&
      reference.length <= REFERENCE_LIMIT && { reference }),
    at,
  }
  return { statuses: [report], inbound: [], users: [] }
}
