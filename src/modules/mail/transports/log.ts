import type { Logger } from "@medusajs/framework/types"
import type { PluginOptions } from "../../../options"
import { linkTo } from "../../../shared/link-to"
import { maskedAddress } from "../rules/address"
import type { Transport } from "./types"

/** Writes a line to the log for each message instead of sending it; the message can be read in the admin. */
export const logTransport = (
  { admin_url }: Pick<PluginOptions, "admin_url">,
  logger: Pick<Logger, "info">,
): Transport => ({
  send: async ({ id, to, subject }) => {
    const link = linkTo(admin_url, `/mails/${id}`)
    logger.info(`E-mail for ${maskedAddress(to)}, not delivered: "${subject}" (${link ?? id})`)
    return { outcome: "sent", response: "not delivered: transport log" }
  },
  close: () => undefined,
})
