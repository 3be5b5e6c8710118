import type { Drawing } from "./drawing"
import { LEFT, STYLES, WIDTH } from "./page"
import { heightOf } from "./sheet"

/** Of long texts in small letters: about a hundred a line. */
const COLUMN = 440

export const drawMessage = ({ sheet, document }: Drawing): void => {
  if (!document.message?.trim()) return
  sheet.flow(sheet.wrap(document.message, STYLES.body, WIDTH), LEFT)
  sheet.y += 14
}

export const drawTerms = ({ sheet, document, texts }: Drawing): void => {
  if (!document.terms?.trim()) return
  const lines = [
    { text: texts.terms, style: STYLES.strong },
    ...sheet.wrap(document.terms, STYLES.small, COLUMN, 3),
  ]
  sheet.y += 20
  // A heading isn't left alone at the foot of a page.
  sheet.reserve(heightOf(lines.slice(0, 4)))
  sheet.flow(lines, LEFT)
}
