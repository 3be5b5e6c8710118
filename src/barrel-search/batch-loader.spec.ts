import { setTimeout as sleep } from "node:timers/promises"
import fc from "fast-check"
import { BatchLoader } from "./batch-loader"

const reader = () => {
  const reads: string[][] = []
  const read = (ids: string[]) => {
    reads.push(ids)
    return Promise.resolve(new Map(ids.filter((id) => id !== "gone").map((id) => [id, `<${id}>`])))
  }
  return { reads, read }
}

describe("what several ask for within a moment", () => {
  it("is read once, each id once", async () => {
    const { reads, read } = reader()
    const loader = new BatchLoader<string>(5)
    const answers = await Promise.all([
      loader.loadExclusive(["a", "b"], read),
      loader.loadExclusive(["b", "c"], read),
    ])
    expect(reads).toEqual([["a", "b", "c"]])
    expect(answers.map((answer) => [...answer])).toEqual([
      [
        ["a", "<a>"],
        ["b", "<b>"],
      ],
      [["c", "<c>"]],
    ])
  })

  it("is told to each who asks, be it the second to do so", async () => {
    const { reads, read } = reader()
    const loader = new BatchLoader<string>(5)
    const [first, second] = await Promise.all([
      loader.load(["a"], read),
      loader.load(["a", "b"], read),
    ])
    expect(reads).toEqual([["a", "b"]])
    expect([...first]).toEqual([["a", "<a>"]])
    expect([...second]).toEqual([
      ["a", "<a>"],
      ["b", "<b>"],
    ])
  })

  it("names what is gone, so that its owner can take it away", async () => {
    const { read } = reader()
    expect([...(await new BatchLoader<string>(1).loadExclusive(["gone"], read))]).toEqual([
      ["gone", undefined],
    ])
  })

  it("is read again when somebody asks after the reading began", async () => {
    const { reads, read } = reader()
    const loader = new BatchLoader<string>(1)
    await loader.loadExclusive(["a"], async (ids) => {
      const late = loader.loadExclusive(["a"], read)
      const found = await read(ids)
      await late
      return found
    })
    expect(reads).toEqual([["a"], ["a"]])
  })

  it("fails for all of them where the reading fails, and not for those after", async () => {
    const { read } = reader()
    const loader = new BatchLoader<string>(1)
    const failing = () => Promise.reject(new Error("no database"))
    await expect(
      Promise.allSettled([
        loader.loadExclusive(["a"], failing),
        loader.loadExclusive(["b"], failing),
      ]),
    ).resolves.toMatchObject([{ status: "rejected" }, { status: "rejected" }])
    await expect(loader.loadExclusive(["a"], read)).resolves.toEqual(new Map([["a", "<a>"]]))
  })

  it("has one owner for each id, whoever asks when", async () => {
    const asked = fc.array(
      fc.record({
        delay: fc.nat(4),
        ids: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(asked, async (requests) => {
        const { reads, read } = reader()
        const loader = new BatchLoader<string>(2)
        const answers = await Promise.all(
          requests.map(async ({ delay, ids }) => {
            await sleep(delay)
            return loader.loadExclusive(ids, read)
          }),
        )
        const owned = answers.flatMap((answer) => [...answer.keys()]).sort()
        expect(owned).toEqual(reads.flat().sort())
      }),
      { numRuns: 25 },
    )
  })
})
