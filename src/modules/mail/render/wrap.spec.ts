import { wrap, wrapWith } from "./wrap"

describe("A text in lines", () => {
  it("breaks between words", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"])
  })

  it("keeps its own lines, and empty ones", () => {
    expect(wrap("one\n\ntwo", 7)).toEqual(["one", "", "two"])
  })

  it("breaks neither addresses of pages nor spaces that hold words together", () => {
    expect(wrap("see https://shop.example/a 1\u00A0234\u00A0€", 6)).toEqual([
      "see",
      "https://shop.example/a",
      "1\u00A0234\u00A0€",
    ])
  })

  it("puts a mark before each line", () => {
    expect(wrapWith("- ", "  ", "one two three", 9)).toBe("- one two\n  three")
    expect(wrapWith("> ", "> ", "one\n\ntwo", 9)).toBe("> one\n>\n> two")
  })
})
