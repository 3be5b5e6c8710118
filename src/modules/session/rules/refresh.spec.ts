import { afterUsedToken } from "./refresh"

const session = { generation: 4, is_live: true, seconds_since_rotation: 2 }

describe("A refresh token that was used before", () => {
  it.each([
    ["gets its successor again at once", 3, session, "repeat"],
    ["gets it for ten seconds", 3, { ...session, seconds_since_rotation: 10 }, "repeat"],
    ["is a theft later", 3, { ...session, seconds_since_rotation: 10.1 }, "reused"],
    ["is a theft when its successor was used too", 2, session, "reused"],
    ["is nothing when the session has ended", 3, { ...session, is_live: false }, "over"],
  ] as const)("%s", (_, generation, of, expected) => {
    expect(afterUsedToken({ generation, session: of })).toBe(expected)
  })
})
