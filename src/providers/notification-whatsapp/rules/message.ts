import { type SendFailure } from "../../../modules/whatsapp/types"
import {
  TEMPLATE_LIMIT,
  TEXT_LIMITS,
  type WhatsappTransport,
} from "../../../modules/whatsapp/types"
import { isE164 } from "../../../shared/phone"
import type { OutboundMessage } from "../types"

/** Of Meta's `biz_opaque_callback_data`. */
export const REFERENCE_LIMIT = 512

/** No newline, no tab, no more than four spaces in a row: refused for good (132018). */
export const isTemplateParameter = (text: string): boolean =>
  text !== "" && text.length <= TEMPLATE_LIMIT && !/[\n\r\t\v\f\u0085\u2028\u2029]| {5}/.test(text)

const findContentProblem = (
  message: OutboundMessage,
  transport: WhatsappTransport,
): string | null => {
  if (message.kind === "text") {
    const limit = TEXT_LIMITS[transport]
    if (!message.text.trim()) return "The text is empty"
    return message.text.length > limit ? `The text has more than ${limit} characters` : null
  }
  if (message.template.parameters.every(isTemplateParameter)) return null
  return "A template's parameters must be one short line each, without five spaces in a row"
}

/** Checks what any provider would refuse for good, before anything is sent. @returns the failure, or null for a valid message */
export const validateMessage = (
  message: OutboundMessage,
  transport: WhatsappTransport,
): SendFailure | null => {
  const detail = !isE164(message.to)
    ? "The recipient's number isn't E.164"
    : message.reference.length > REFERENCE_LIMIT
      ? `The reference has more than ${REFERENCE_LIMIT} characters`
      : findContentProblem(message, transport)
  return detail ? { outcome: "stop", code: "invalid_message", detail } : null
}
