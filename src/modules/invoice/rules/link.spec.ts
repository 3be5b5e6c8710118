import { isValidLink, linkTokenOf } from "./link"

const NOW = new Date("2026-11-30T10:00:00Z")
const SECRET = "a secret of the store"

const token = linkTokenOf("inv_1", { secret: SECRET, now: NOW })
const link = { id: "inv_1", token, secret: SECRET, now: NOW }

describe("The link to an invoice", () => {
  it("shows that invoice for sixty days", () => {
    expect(isValidLink(link)).toBe(true)
    expect(isValidLink({ ...link, now: new Date("2027-01-29T09:59:59Z") })).toBe(true)
    expect(isValidLink({ ...link, now: new Date("2027-01-29T10:00:00Z") })).toBe(false)
  })

  it.each([
    ["another invoice", { id: "inv_2" }],
    ["another store", { secret: "another secret" }],
    ["a later end", { token: token.replace(/^./, "z") }],
    ["a cut-off signature", { token: token.slice(0, -1) }],
    ["another signature", { token: `${token.slice(0, -43)}${"A".repeat(43)}` }],
    ["no token at all", { token: "" }],
  ])("is worth nothing for %s", (_, forged) => {
    expect(isValidLink({ ...link, ...forged })).toBe(false)
  })
})
