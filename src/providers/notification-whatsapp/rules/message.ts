import type { OutboundMessage, SendFailure, TransportName } from "../types"
import { TEXT_LIMITS } from "./message-text"
import { isE164 } from "./phone"
import { isTemplateParameter } from "./template-parameters"

/** Of Meta's `biz_opaque_callback_data`. */
export const REFERENCE_LIMIT = 512

const contentProblem = (message: OutboundMessage, transport: TransportName): string | null => {
  if (message.kind === "text") {
    const limit = TEXT_LIMITS[transport]
    if (!message.text.trim()) return "The text is empty"
    return message.text.length > limit ? `The text has more than ${limit} characters` : null
  }
  if (message.template.parameters.every(isTemplateParameter)) return null
  return "A template's parameters must be one short line each, without five spaces in a row"
}

/** Whatever any provider would refuse for good, found before anything is sent. */
export const refusalBefore = (
  message: OutboundMessage,
  transport: TransportName,
): SendFailure | null => {
  const detail = !isE164(message.to)
    ? "The recipient's number isn't E.164"
    : message.reference.length > REFERENCE_LIMIT
      ? `The reference has more than ${REFERENCE_LIMIT} characters`
      : contentProblem(message, transport)
  return detail ? { outcome: "stop", code: "invalid_message", detail } : null
}
