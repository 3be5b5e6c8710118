import { RecentMap } from "./recent-map"

describe("A RecentMap", () => {
  it("forgets what wasn't used for longest", () => {
    const map = new RecentMap<string, number>(2)
    map.set("a", 1)
    map.set("b", 2)
    expect(map.get("a")).toBe(1)
    map.set("c", 3)
    expect([...map]).toEqual([
      ["a", 1],
      ["c", 3],
    ])
    map.delete("a")
    expect(map.get("a")).toBeUndefined()
    map.clear()
    expect([...map]).toEqual([])
  })
})
