import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { PluginOptions } from "../../../options"
import { logTransport } from "./log"
import { smtpTransport } from "./smtp"
import type { Transport } from "./types"

export { LazyTransport } from "./lazy"
export type { MailFile } from "./types"

/** @throws Error for the transport `none`, by which nothing is sent */
export const transportOf = (options: PluginOptions, logger: Logger): Transport => {
  switch (options.mail.transport) {
    case "smtp":
      return smtpTransport(options, logger)
    case "log":
      return logTransport(options, logger)
    case "none":
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The mail transport none sends nothing")
  }
}
