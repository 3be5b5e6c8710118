import { reasonOf } from "./reasons"

describe("what staff read of a mail server's answer", () => {
  it.each([
    ["535", "login"],
    ["eauth", "login"],
    ["550", "address"],
    ["552", "size"],
    ["450", "busy"],
    ["471", "busy"],
    ["554", "refused"],
    ["esocket", "unreachable"],
    ["etls", "encryption"],
    ["no_notification", "silent"],
    ["crashed", "interrupted"],
  ])("is for %s: %s", (code, reason) => {
    expect(reasonOf(code)).toBe(reason)
  })

  it("are the server's own words where nothing else is known", () => {
    expect(reasonOf("ewhatever")).toBeUndefined()
  })
})
