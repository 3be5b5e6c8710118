import { runsOf } from "./runs"

const drawn = (line: string) => runsOf(line).map(({ font, text }) => [font, text])

describe("A line of text", () => {
  it("that Inter can draw is one run, spaces and marks included", () => {
    expect(drawn(" Fût (n° 3) Бочка ")).toEqual([["latin", " Fût (n° 3) Бочка "]])
  })

  it("changes its font with the script", () => {
    expect(drawn("樽 225 L ㈱")).toEqual([
      ["japanese", "樽"],
      ["latin", " 225 L "],
      ["japanese", "㈱"],
    ])
  })

  it("has its words from right to left as they are read, each whole", () => {
    expect(drawn("עבד אללה")).toEqual([
      ["hebrew", "אללה"],
      ["latin", " "],
      ["hebrew", "עבד"],
    ])
  })

  it("keeps numbers and Latin words within them from left to right", () => {
    expect(drawn("12 רחוב 34, France")).toEqual([
      ["latin", "12 34 "],
      ["hebrew", "רחוב"],
      ["latin", ", France"],
    ])
    expect(drawn("שארע ١٢٣")).toEqual([
      ["arabic", "١"],
      ["arabic", "٢"],
      ["arabic", "٣"],
      ["latin", " "],
      ["hebrew", "שארע"],
    ])
  })

  it("turns brackets around", () => {
    expect(drawn("א (ב) ג")).toEqual([
      ["hebrew", "ג"],
      ["latin", " ("],
      ["hebrew", "ב"],
      ["latin", ") "],
      ["hebrew", "א"],
    ])
  })

  it("leaves a mark with its letter", () => {
    expect(drawn("מֹ")).toEqual([["hebrew", "מֹ"]])
  })
})
