import { readRefreshToken, signRefreshToken } from "./refresh-token"

const OF = { session_id: "ses_01ABC", generation: 3 }
const token = signRefreshToken("secret", OF)

describe("A refresh token", () => {
  it("says of which session and generation it is", () => {
    expect(readRefreshToken("secret", token)).toEqual(OF)
    expect(signRefreshToken("secret", OF)).toBe(token)
  })

  it.each([
    ["of another generation", token.replace(".3.", ".4.")],
    ["of another session", token.replace("ABC", "ABD")],
    ["cut short", token.slice(0, -1)],
    ["with something after it", `${token}A`],
    ["that is empty", ""],
    ["without a signature", "ses_01ABC.3."],
  ])("%s is none", (_, text) => {
    expect(readRefreshToken("secret", text)).toBeUndefined()
  })

  it("of a store with another secret is none", () => {
    expect(readRefreshToken("other", token)).toBeUndefined()
  })
})
