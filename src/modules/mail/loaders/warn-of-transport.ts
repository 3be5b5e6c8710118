import type { LoaderOptions, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parsePluginOptions } from "../../../options"

const WARNINGS = {
  log: "E-mails are only written to the log, and reach nobody: set SMTP_URL (option mail.smtp_url, transport smtp)",
  none: "E-mails wait in the outbox, and reach nobody, until MAIL_TRANSPORT is smtp",
  smtp: null,
}

/** Says at the start of a store in production that its e-mails reach nobody. */
export default function warnOfTransport({ container, options }: LoaderOptions): Promise<void> {
  const warning = WARNINGS[parsePluginOptions(options).mail.transport]
  if (warning && process.env.NODE_ENV === "production") {
    container.resolve<Logger>(ContainerRegistrationKeys.LOGGER).warn(warning)
  }
  return Promise.resolve()
}
