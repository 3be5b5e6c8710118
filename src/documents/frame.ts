import type { Drawing } from "./drawing"
import { legalLine } from "./identity"
import { LEFT, PAGE, RIGHT, STYLES } from "./page"

const HEADING_Y = 42
const FOOTER_Y = PAGE.height - 52
const LEGAL_WIDTH = 380

/** What tells a page that was parted from the first. */
export const drawRunningHeading = ({ sheet, document, texts }: Drawing): void => {
  const heading = `${texts.document} ${document.number} · ${document.seller.name}`
  const lines = sheet.clamp(heading, STYLES.label, RIGHT - LEFT, 1)
  sheet.texts(lines, { x: LEFT, y: HEADING_Y })
}

/** Who the seller is, and which page of how many this is; on each page, once all are there. */
export const drawFooters = ({ sheet, document, texts, formats }: Drawing): void => {
  const legal = sheet.clamp(
    legalLine(document.seller, texts, formats),
    STYLES.footer,
    LEGAL_WIDTH,
    3,
  )
  const { count } = sheet.pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    sheet.pdf.switchToPage(index)
    sheet.rule(FOOTER_Y)
    sheet.texts(legal, { x: LEFT, y: FOOTER_Y + 7 })
    const page = texts.page(index + 1, count)
    sheet.text(page, STYLES.footer, { x: RIGHT, y: FOOTER_Y + 7, align: "right" })
  }
}
