import { MedusaError } from "@medusajs/framework/utils"
import { languageOf } from "../../../shared/language"
import type { Message } from "../message"
import { renderHtml } from "./html-page"
import type { Sender } from "./sender"
import { toSubject } from "./subject"
import { renderText } from "./text-page"

type Options = {
  /** BCP 47, that of the message's texts. */
  locale: string
  sender: Sender
  /** `cid:…` or `data:…`; without one the sender's name stands in its place. */
  logo: string | null
}

/** Control signs, which no client shows and some stop at. */
const withoutControls = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n").replace(/(?!\n)\p{Cc}/gu, " ")

/**
 * A message as HTML and as text, which say the same.
 * @throws MedusaError for a link that isn't http or https, or a logo that would be loaded from elsewhere
 */
export const renderMail = (
  message: Message,
  { locale, sender, logo }: Options,
): { subject: string; html: string; text: string } => {
  if (logo && !/^(cid|data):/.test(logo)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The logo of an e-mail must be a part of it: cid: or data:",
    )
  }
  const subject = toSubject(message.subject)
  const titled = { ...message, subject }
  const language = languageOf(locale)
  return {
    subject,
    html: withoutControls(renderHtml(titled, { language, sender, logo })),
    text: withoutControls(renderText(titled, sender)),
  }
}
