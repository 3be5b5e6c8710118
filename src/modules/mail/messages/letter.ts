import type { Language } from "../../../shared/language"
import type { Block, Message } from "../message"
import { button, paragraph } from "./blocks"
import type { Reader } from "./reader"

/** What a message of one kind says, and data to show it with. */
export type Definition<D> = {
  compose: (data: D, reader: Reader) => Message
  /** Of no language, for previews in all of them. */
  sample: D
}

export type LetterTexts = {
  subject: string
  /** What happened. Inboxes show it beside the subject. */
  lead: string
  /** What comes next, or what the reader may do. */
  next?: string
  /** Label of the button; without one there is no button. */
  action?: string
  closing?: string
}

export type Texts<D, T extends LetterTexts = LetterTexts> = Record<
  Language,
  (data: D, reader: Reader) => T
>

type Letter<D, T extends LetterTexts> = {
  texts: Texts<D, T>
  sample: NoInfer<D>
  /** Blocks between what happened and what comes next. */
  details?: (data: D, reader: Reader, texts: T) => Block[]
  /** Instead of a button to `url`. */
  action?: (data: D, texts: T) => Block[]
  /** Blocks at the end. */
  appendix?: (data: D, texts: T) => Block[]
  /** Staff are not greeted. */
  is_for_staff?: true
  firstName?: (data: D) => string | null
}

/** Not every kind has a page to go to. */
const urlOf = (data: object): string | null =>
  "url" in data && typeof data.url === "string" ? data.url : null

/**
 * A message with the same blocks in both languages: greeting, what happened, details, what comes next, a button, a closing
 * sentence.
 */
export const letter = <D extends object, T extends LetterTexts = LetterTexts>({
  texts,
  sample,
  details = () => [],
  action = (data, { action: label }) => button(label, urlOf(data)),
  appendix = () => [],
  is_for_staff,
  firstName = () => null,
}: Letter<D, T>): Definition<D> => ({
  sample,
  compose: (data, reader) => {
    const said = texts[reader.language](data, reader)
    return {
      subject: said.subject,
      preheader: said.lead,
      blocks: [
        ...(is_for_staff ? [] : paragraph(reader.labels.greeting(firstName(data)))),
        ...paragraph(said.lead),
        ...details(data, reader, said),
        ...paragraph(said.next),
        ...action(data, said),
        ...paragraph(said.closing),
        ...appendix(data, said),
      ],
    }
  },
})
