import { KeptAnswers } from "./kept-answers"
import { sql } from "./sql"

describe("kept answers", () => {
  const setUp = (capacity?: number) => {
    const answers = new KeptAnswers(capacity)
    let reads = 0
    const ask = (value: string, version: string) =>
      answers.rows(sql`select ${value}`, version, () => {
        reads += 1
        return Promise.resolve([`${value} of ${version}`])
      })
    return { answers, ask, reads: () => reads }
  }

  it("are read once for a version, also when many ask at once", async () => {
    const { ask, reads } = setUp()
    const all = await Promise.all([ask("a", "1"), ask("a", "1"), ask("b", "1")])
    expect(all).toEqual([["a of 1"], ["a of 1"], ["b of 1"]])
    expect(reads()).toBe(2)
  })

  it("are read again after a write", async () => {
    const { ask } = setUp()
    await ask("a", "1")
    expect(await ask("a", "2")).toEqual(["a of 2"])
  })

  it("of long ago give way to newer ones", async () => {
    const { ask, reads } = setUp(2)
    for (const value of ["a", "b", "a", "c", "a", "b"]) await ask(value, "1")
    expect(reads()).toBe(4)
  })

  it("are none where reading failed", async () => {
    const { answers, ask } = setUp()
    const failing = answers.rows(sql`select ${"a"}`, "1", () => Promise.reject(new Error("down")))
    await expect(failing).rejects.toThrow("down")
    expect(await ask("a", "1")).toEqual(["a of 1"])
  })
})
