import type { Drawing } from "./drawing"
import { buyerIdentity, deliveryIdentity, type Identity, sellerIdentity } from "./identity"
import { LEFT, STYLES, WIDTH } from "./page"
import { heightOf, type TextLine } from "./sheet"

const GAP = 22
const WIDE = (WIDTH - 2 * GAP) / 3

/** Columns side by side, from the left; the sheet goes on below the highest. */
const drawColumns = ({ sheet }: Drawing, columns: TextLine[][]): void => {
  const height = Math.max(...columns.map(heightOf))
  sheet.reserve(height)
  columns.forEach((lines, index) =>
    sheet.texts(lines, { x: LEFT + index * (WIDE + GAP), y: sheet.y }),
  )
  sheet.y += height
}

/** What somebody looks for first: a label and its value. */
export type Fact = { label: string; value: string }

const labelled = ({ sheet }: Drawing, { label, value }: Fact): TextLine[] => [
  { text: label, style: STYLES.label },
  ...sheet.clamp(value, STYLES.strong, WIDE, 3),
]

/** The days and numbers of a paper, three in a row. */
export const drawFacts = (drawing: Drawing, facts: readonly Fact[]): void => {
  const { sheet } = drawing
  sheet.rule(sheet.y)
  for (let first = 0; first < facts.length; first += 3) {
    sheet.y += 9
    drawColumns(
      drawing,
      facts.slice(first, first + 3).map((fact) => labelled(drawing, fact)),
    )
  }
  sheet.y += 9
  sheet.rule(sheet.y)
  sheet.y += 14
}

const identityLines = (
  { sheet }: Drawing,
  label: string,
  { name, lines }: Identity,
): TextLine[] => [
  { text: label, style: STYLES.label },
  ...sheet.clamp(name, STYLES.strong, WIDE, 4, 1),
  ...lines.flatMap((line) => sheet.clamp(line, STYLES.small, WIDE, 3)),
]

/** Who sells, who buys, and where the goods go. */
export const drawAddresses = (drawing: Drawing): void => {
  const { sheet, document, texts, formats } = drawing
  const { seller, buyer } = document
  const { shipping_address: delivery } = buyer
  drawColumns(drawing, [
    identityLines(drawing, texts.seller, sellerIdentity(seller, texts, formats)),
    identityLines(drawing, texts.buyer, buyerIdentity(buyer, texts, formats)),
    ...(delivery
      ? [identityLines(drawing, texts.delivery, deliveryIdentity(delivery, formats))]
      : []),
  ])
  sheet.y += 17
}
