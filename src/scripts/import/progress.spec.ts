import { progressOn } from "./progress"

const shownOn = (isTTY: boolean, counts: number[]) => {
  const written: string[] = []
  const write = (text: string) => written.push(text) > 0
  const progress = progressOn({ isTTY, write })
  for (const processed of counts) progress.show({ processed, total: 200 })
  progress.end()
  return written
}

describe("the progress of an import", () => {
  it("is a line each time it moves, where nothing can be overwritten", () => {
    expect(shownOn(false, [0, 100, 100, 200])).toEqual([
      "0 of 200 rows\n",
      "100 of 200 rows\n",
      "200 of 200 rows\n",
    ])
  })

  it("is a bar that grows on a terminal", () => {
    const [half, whole, end] = shownOn(true, [100, 200])
    expect(half).toBe(`\r\x1b[K${"█".repeat(15)}${"░".repeat(15)} 100 of 200 rows`)
    expect(whole).toContain("█".repeat(30))
    expect(end).toBe("\n")
  })
})
