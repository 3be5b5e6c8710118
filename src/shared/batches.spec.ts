import fc from "fast-check"
import { inBatches } from "./batches"

describe("batches", () => {
  async function* upTo(count: number) {
    for (let index = 0; index < count; index += 1) yield index
  }

  const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
    const all: T[] = []
    for await (const item of items) all.push(item)
    return all
  }

  it("hold everything once and in order, and only the last is smaller", async () => {
    const size = fc.integer({ min: 1, max: 12 })
    await fc.assert(
      fc.asyncProperty(fc.nat(60), size, async (count, batchSize) => {
        const batches = await collect(inBatches(upTo(count), batchSize))
        expect(batches.flat()).toEqual([...Array(count).keys()])
        for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(batchSize)
        expect(batches.every(({ length }) => length > 0)).toBe(true)
      }),
    )
  })
})
