import { leavesNoAdmin } from "./last-admin"

describe("the last admin of a company", () => {
  const alone = [
    { id: "a", role: "admin" },
    { id: "b", role: "buyer" },
  ] as const
  const two = [...alone, { id: "c", role: "admin" }] as const

  it.each([
    ["leaves", alone, "a", null, true],
    ["becomes a buyer", alone, "a", "buyer", true],
    ["stays an admin", alone, "a", "admin", false],
    ["sees a buyer leave", alone, "b", null, false],
    ["is one of two, and leaves", two, "a", null, false],
    ["is unknown", alone, "x", null, false],
  ] as const)("%s", (_, members, id, role, refused) => {
    expect(leavesNoAdmin(members, id, role)).toBe(refused)
  })
})
