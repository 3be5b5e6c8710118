import { shuffled } from "./shuffled"

const FILES = Array.from({ length: 50 }, (_, n) => `file-${n}`)

describe("Files in an order of chance", () => {
  it("are all there", () => {
    expect(shuffled(FILES, 7).toSorted()).toEqual(FILES.toSorted())
  })

  it("come in the same order with the same seed, and in another with another", () => {
    expect(shuffled(FILES, 7)).toEqual(shuffled(FILES, 7))
    expect(shuffled(FILES, 7)).not.toEqual(shuffled(FILES, 8))
    expect(shuffled(FILES, 7)).not.toEqual(FILES)
  })
})
