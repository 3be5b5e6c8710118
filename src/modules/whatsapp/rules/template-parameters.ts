import { TEMPLATE_LIMIT } from "../types"
import { fitItems } from "./fit"
import { linesOf } from "./lines"
import type { SellerNotification } from "./notification"

/** Characters of the template itself. */
const TEMPLATE_WORDS_LENGTH = 224

/** Meta rejects empty parameters (131008). */
const EMPTY = "—"

/**
 * The six parameters of the approved template: headline, customer, phone, items on one line ("2x … ; 1x … et 3 autres"),
 * total, link.
 */
export const templateParameters = (notification: SellerNotification): string[] => {
  const { words, title, number, customer, phone, items, total, url } = linesOf(notification)
  // The asterisks are markup of free text.
  const headline = title.replaceAll("*", "") + (number === null ? "" : ` ${number}`)
  const others = [headline, customer ?? EMPTY, phone ?? EMPTY, total, url ?? EMPTY]
  const list = fitItems(
    // A semicolon in a title would look like a separator.
    items.map((item) => item.replaceAll(";", ",")),
    {
      budget: TEMPLATE_LIMIT - TEMPLATE_WORDS_LENGTH - others.join("").length,
      separator: " ; ",
      beforeOthers: " ",
      others: words.others,
    },
  )
  return [headline, customer ?? EMPTY, phone ?? EMPTY, list || EMPTY, total, url ?? EMPTY]
}
