import type { Logger } from "@medusajs/framework/types"
import type { WhatsappOptions } from "../options"
import type { Transport } from "../types"
import { cloudTransport } from "./cloud"
import { logTransport } from "./log"
import { twilioTransport } from "./twilio"

export const transportOf = (options: WhatsappOptions, logger: Pick<Logger, "info">): Transport => {
  switch (options.transport) {
    case "log":
      return logTransport(logger)
    case "cloud":
      return cloudTransport(options.cloud, options.timeout_ms)
    case "twilio":
      return twilioTransport(options.twilio, options.timeout_ms)
  }
}
