import type { TransportName } from "../types"
import { fitted } from "./fit"
import { linesOf } from "./lines"
import type { Notice } from "./notice"

/**
 * Characters of a free text, counted as UTF-16 code units, which are never fewer.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages,
 * https://www.twilio.com/docs/api/errors/21617
 */
export const TEXT_LIMITS: Record<TransportName, number> = { log: 4096, cloud: 4096, twilio: 1600 }

const SEPARATOR = "━━━━━━━━━━━━━━━━━━━━"

/**
 * The message to the seller, with WhatsApp's own markup. What doesn't fit in is left out by whole items,
 * and the message says how many.
 * @param limit at least 1600
 */
export const messageText = (notice: Notice, limit: number = TEXT_LIMITS.cloud): string => {
  const { words, title, number, customer, phone, itemsTitle, items, total, url } = linesOf(notice)
  const head = [
    title,
    SEPARATOR,
    ...(number === null ? [] : [words.quote + number]),
    ...(customer === null ? [] : [words.customer + customer]),
    ...(phone === null ? [] : [words.phone + phone, ""]),
    itemsTitle,
    "",
  ].join("\n")
  const foot = [
    "",
    "",
    `*${words.total}${total}*`,
    ...(url === null ? [] : [SEPARATOR, words.link + url]),
  ].join("\n")
  const list = fitted(
    items.map((item) => `- ${item}`),
    {
      budget: limit - head.length - foot.length,
      separator: "\n",
      beforeOthers: "\n",
      others: words.others,
    },
  )
  return head + list + foot
}
