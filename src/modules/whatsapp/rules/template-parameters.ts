import { TEMPLATE_LIMIT } from "../types"
import { fitted } from "./fit"
import { linesOf } from "./lines"
import type { Notice } from "./notice"

/** What the words of the template itself may take. */
const FRAME = 224

/** An empty parameter is refused (131008). */
const NONE = "—"

/**
 * A notice as the six parameters of the approved template: what happened, customer, phone, items on one line
 * ("2x … ; 1x … et 3 autres"), total, link. The template's own words have 224 characters.
 */
export const templateParameters = (notice: Notice): string[] => {
  const { words, title, number, customer, phone, items, total, url } = linesOf(notice)
  // The stars are markup of the free text.
  const headline = title.replaceAll("*", "") + (number === null ? "" : ` ${number}`)
  const others = [headline, customer ?? NONE, phone ?? NONE, total, url ?? NONE]
  const list = fitted(
    // A title may not look like the beginning of another item.
    items.map((item) => item.replaceAll(";", ",")),
    {
      budget: TEMPLATE_LIMIT - FRAME - others.join("").length,
      separator: " ; ",
      beforeOthers: " ",
      others: words.others,
    },
  )
  return [headline, customer ?? NONE, phone ?? NONE, list || NONE, total, url ?? NONE]
}
