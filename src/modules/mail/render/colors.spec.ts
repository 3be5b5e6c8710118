import { COLORS, DARK_CSS } from "./colors"

type Mode = "light" | "dark"

/** Relative luminance (WCAG 2.2). */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string) => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe("The colors of an e-mail", () => {
  const PAIRS = [
    ["ink", "card"],
    ["ink", "tint"],
    ["muted", "card"],
    ["muted", "tint"],
    ["muted", "page"],
    ["accent", "card"],
    ["accent", "page"],
    ["label", "button"],
  ] as const

  it.each(PAIRS.flatMap((pair) => [[...pair, "light"] as const, [...pair, "dark"] as const]))(
    "let everybody read %s on %s, in %s mode (WCAG AA)",
    (text, surface, mode: Mode) => {
      expect(contrast(COLORS[text][mode], COLORS[surface][mode])).toBeGreaterThanOrEqual(4.5)
    },
  )

  it("turn dark in Outlook, too", () => {
    for (const role of Object.keys(COLORS)) expect(DARK_CSS).toContain(`[data-ogsc] .${role}{`)
  })
})
