import type { Drawing } from "./drawing"
import { LEFT, STYLES, WIDTH } from "./page"
import { heightOf } from "./sheet"

/** Of long texts in small letters: about a hundred a line. */
const COLUMN = 440

/** A few words to the buyer, before the lines. */
export const drawMessage = ({ sheet }: Drawing, message: string | null): void => {
  if (!message?.trim()) return
  sheet.flow(sheet.wrap(message, STYLES.body, WIDTH), LEFT)
  sheet.y += 14
}

/** A text with its heading, over as many pages as it takes. */
export const drawSection = ({ sheet }: Drawing, heading: string, text: string | null): void => {
  if (!text?.trim()) return
  const lines = [
    { text: heading, style: STYLES.strong },
    ...sheet.wrap(text, STYLES.small, COLUMN, 3),
  ]
  sheet.y += 20
  // A heading isn't left alone at the foot of a page.
  sheet.reserve(heightOf(lines.slice(0, 4)))
  sheet.flow(lines, LEFT)
}
