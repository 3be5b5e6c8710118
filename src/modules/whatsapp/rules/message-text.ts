import { TEXT_LIMITS } from "../types"
import { fitItems } from "./fit"
import { linesOf } from "./lines"
import type { SellerNotification } from "./notification"

const SEPARATOR = "━━━━━━━━━━━━━━━━━━━━"

/**
 * The text of a message to the seller, with WhatsApp's markup. Items that don't fit are left out, and the text says how
 * many.
 * @param limit at least 1600
 */
export const messageText = (
  notification: SellerNotification,
  limit: number = TEXT_LIMITS.cloud,
): string => {
  const { words, title, number, customer, phone, itemsTitle, items, total, url } =
    linesOf(notification)
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
  const list = fitItems(
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
