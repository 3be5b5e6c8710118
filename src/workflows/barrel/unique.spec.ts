import fc from "fast-check"
import { alreadyUsed, claim, claimSimilar } from "./unique"

describe("a unique value", () => {
  it("that is taken is refused with its field and value", () => {
    expect(alreadyUsed("sku", "BB-1")).toMatchObject({
      code: "duplicate",
      message: 'sku "BB-1" is already used by another product',
      details: [{ path: "sku", reason: "already_used", params: { value: "BB-1" } }],
    })
  })

  it("goes to the first who asks for it by name", () => {
    const claimed = new Set(["old"])
    expect(claim("handle", "new", claimed)).toBe("new")
    for (const value of ["old", "new"]) {
      expect(() => claim("handle", value, claimed)).toThrow(
        expect.objectContaining({
          code: "duplicate",
          details: [expect.objectContaining({ path: "handle" })],
        }),
      )
    }
    expect([...claimed]).toEqual(["old", "new"])
  })
})

describe("a handle made from a title", () => {
  it("is the title's own where nobody has it", () => {
    expect(claimSimilar("fut-225", new Set(["fut-300"]))).toBe("fut-225")
  })

  it("gets a suffix where somebody has it, and stays a valid handle", () => {
    const claimed = new Set(["fut-225"])
    expect(claimSimilar("fut-225", claimed)).toMatch(/^fut-225-[0-9a-f]{6}$/)
    expect(claimed.size).toBe(2)
  })

  it("is never given twice, however many barrels share a title", () => {
    const titles = fc.array(fc.constantFrom("fut", "foudre", "pipe"), { maxLength: 30 })
    fc.assert(
      fc.property(titles, (handles) => {
        const claimed = new Set<string>()
        const given = handles.map((handle) => claimSimilar(handle, claimed))
        expect(new Set(given).size).toBe(handles.length)
        expect([...claimed]).toEqual(given)
        given.forEach((handle, index) => {
          expect(handle.startsWith(handles[index] ?? "?")).toBe(true)
        })
      }),
    )
  })
})
