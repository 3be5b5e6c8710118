/** Measures in points, from the top left corner. */
export const PAGE = { width: 595.28, height: 841.89 }

export const LEFT = 50
export const RIGHT = PAGE.width - LEFT
export const WIDTH = RIGHT - LEFT

/** Where the content of a page begins and ends; on later pages a heading is above. */
export const FIRST_TOP = 44
export const TOP = 68
export const BOTTOM = 774

export const COLORS: Record<"ink" | "muted" | "accent" | "rule" | "strong", string> = {
  ink: "#1c1917",
  muted: "#6f6a65",
  accent: "#6b2138",
  rule: "#ddd8d2",
  strong: "#8a837c",
}

export type Style = {
  font: "regular" | "semibold"
  size: number
  /** From one line to the next. */
  leading: number
  color: string
  /** Every digit as wide as the others, so that columns of numbers line up. */
  tabular?: boolean
}

const { ink, muted, accent } = COLORS

export const STYLES = {
  document: { font: "regular", size: 25, leading: 29, color: accent },
  number: { font: "semibold", size: 10, leading: 14, color: ink },
  brand: { font: "semibold", size: 15, leading: 19, color: ink },
  label: { font: "regular", size: 7.5, leading: 12, color: muted },
  strong: { font: "semibold", size: 9, leading: 13, color: ink },
  body: { font: "regular", size: 9, leading: 12.5, color: ink },
  quiet: { font: "regular", size: 7.8, leading: 11, color: muted },
  small: { font: "regular", size: 8, leading: 11.5, color: ink },
  figure: { font: "regular", size: 9, leading: 12.5, color: ink, tabular: true },
  smallFigure: { font: "regular", size: 8, leading: 11.5, color: ink, tabular: true },
  total: { font: "semibold", size: 12.5, leading: 18, color: accent, tabular: true },
  totalLabel: { font: "semibold", size: 10.5, leading: 18, color: accent },
  footer: { font: "regular", size: 7, leading: 10, color: muted },
} as const satisfies Record<string, Style>
