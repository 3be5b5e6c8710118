import fc from "fast-check"
import { alreadyUsed, reserve, reserveSimilarHandle } from "./check-uniqueness"

describe("a unique value", () => {
  it("that is taken is refused with its field and value", () => {
    expect(alreadyUsed("sku", "BB-1")).toMatchObject({
      code: "duplicate",
      message: 'sku "BB-1" is already used by another product',
      details: [{ path: "sku", reason: "already_used", params: { value: "BB-1" } }],
    })
  })

  it("goes to the first who asks for it by name", () => {
    const used = new Set(["old"])
    expect(reserve("handle", "new", used)).toBe("new")
    for (const value of ["old", "new"]) {
      expect(() => reserve("handle", value, used)).toThrow(
        expect.objectContaining({
          code: "duplicate",
          details: [expect.objectContaining({ path: "handle" })],
        }),
      )
    }
    expect([...used]).toEqual(["old", "new"])
  })
})

describe("a handle made from a title", () => {
  it("is the title's own where nobody has it", () => {
    expect(reserveSimilarHandle("fut-225", new Set(["fut-300"]))).toBe("fut-225")
  })

  it("gets a suffix where somebody has it, and stays a valid handle", () => {
    const used = new Set(["fut-225"])
    expect(reserveSimilarHandle("fut-225", used)).toMatch(/^fut-225-[0-9a-f]{6}$/)
    expect(used.size).toBe(2)
  })

  it("is never given twice, however many barrels share a title", () => {
    const titles = fc.array(fc.constantFrom("fut", "foudre", "pipe"), { maxLength: 30 })
    fc.assert(
      fc.property(titles, (handles) => {
        const used = new Set<string>()
        const given = handles.map((handle) => reserveSimilarHandle(handle, used))
        expect(new Set(given).size).toBe(handles.length)
        expect([...used]).toEqual(given)
        given.forEach((handle, index) => {
          expect(handle.startsWith(handles[index] ?? "?")).toBe(true)
        })
      }),
    )
  })
})
