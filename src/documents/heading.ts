import { logoError } from "./logo"
import { FIRST_TOP, LEFT, RIGHT, STYLES } from "./page"
import { heightOf, type TextLine } from "./sheet"
import type { Drawing } from "./drawing"

const LOGO = { width: 190, height: 54 }

const drawLogo = ({ sheet, document }: Drawing, logo: Buffer): number => {
  try {
    sheet.pdf.image(logo, LEFT, FIRST_TOP, { fit: [LOGO.width, LOGO.height] })
    return FIRST_TOP + LOGO.height
  } catch (error) {
    throw logoError(document.seller.logo ?? "", error)
  }
}

/** The seller's logo, or else the name, against what this paper is and its number. */
export const drawHeading = (drawing: Drawing, logo: Buffer | null): void => {
  const { sheet, document, texts } = drawing
  const brand = logo
    ? drawLogo(drawing, logo)
    : sheet.texts(sheet.clamp(document.seller.name, STYLES.brand, 270, 3), {
        x: LEFT,
        y: FIRST_TOP + 5,
      })
  const title: TextLine[] = [
    { text: texts.document, style: STYLES.document },
    ...sheet.clamp(document.number, STYLES.number, 200, 2, 2),
  ]
  sheet.texts(title, { x: RIGHT, y: FIRST_TOP, align: "right" })
  sheet.y = Math.max(brand, FIRST_TOP + heightOf(title)) + 15
}
