import { randomUUID } from "node:crypto"
import type { Logger } from "@medusajs/framework/types"
import { validateMessage } from "../rules/message"
import { maskedPhone, maskPhones } from "../../../shared/phone"
import type { OutboundMessage, Transport } from "../types"

const contentOf = (message: OutboundMessage): string =>
  message.kind === "text"
    ? message.text
    : `${message.template.name} (${message.template.language})\n${message.template.parameters.join("\n")}`

/** Logs messages instead of sending them, with masked phone numbers. For development: names are logged. */
export const logTransport = (logger: Pick<Logger, "info">): Transport => ({
  send: async (message) => {
    const refusal = validateMessage(message, "log")
    if (refusal) return refusal
    logger.info(
      `WhatsApp message for ${maskedPhone(message.to)}, only logged:\n${maskPhones(contentOf(message))}`,
    )
    return { outcome: "sent", id: `log_${randomUUID()}` }
  },
})
