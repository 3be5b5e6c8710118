import { randomUUID } from "node:crypto"
import type { Logger } from "@medusajs/framework/types"
import { refusalBefore } from "../rules/message"
import { maskedPhone, withoutPhones } from "../../../shared/phone"
import type { OutboundMessage, Transport } from "../types"

const contentOf = (message: OutboundMessage): string =>
  message.kind === "text"
    ? message.text
    : `${message.template.name} (${message.template.language})\n${message.template.parameters.join("\n")}`

/** Writes messages to the log instead of sending them. Logs are kept and read by others: no phone
 * numbers. Names are in it, so this is for trying out. */
export const logTransport = (logger: Pick<Logger, "info">): Transport => ({
  send: async (message) => {
    const refusal = refusalBefore(message, "log")
    if (refusal) return refusal
    logger.info(
      `WhatsApp message for ${maskedPhone(message.to)}, only logged:\n${withoutPhones(contentOf(message))}`,
    )
    return { outcome: "sent", id: `log_${randomUUID()}` }
  },
})
