import { addressableName } from "./name-uploads"

const nameOf = (name: string, ...taken: string[]) => addressableName(name, new Set(taken))
const asLatin1 = (name: string) => Buffer.from(name, "utf8").toString("latin1")

describe("The name of an uploaded file", () => {
  it.each([
    ["read as latin1", asLatin1("fût.png"), "fut.png"],
    ["read well", "fût.png", "fut.png"],
    ["read well, beyond latin1", "œuf.png", "oeuf.png"],
    ["in another script", asLatin1("樽.png"), "file.png"],
    ["with two endings", "a.tar.GZ", "a-tar.gz"],
    ["without an ending", "a.", "a"],
    ["without anything", "", "file"],
    ["like an ending", ".png", "png"],
    ["like a path", "..\\..\\a/b.png", "a-b.png"],
    ["with an ending in another script", asLatin1("a.樽"), "a"],
  ])("%s is what an address can hold", (_, name, expected) => {
    expect(nameOf(name)).toBe(expected)
  })

  it("isn't that of another", () => {
    expect(nameOf("a.png", "a.png", "a-2.png")).toBe("a-3.png")
    expect(nameOf("a.jpg", "a.png")).toBe("a.jpg")
  })
})
