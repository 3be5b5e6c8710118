import { isFromElsewhere } from "./guard-origin"

const ALLOWED = ["https://shop.test", /\.preview\.test$/]
const host = "api.shop.test"

describe("A request with a cookie", () => {
  it.each([
    ["of the dashboard", { origin: "https://api.shop.test", site: "same-origin" }],
    ["of the dashboard behind a proxy", { origin: "https://admin.test", site: "same-origin" }],
    ["of the dashboard in an old browser", { origin: "https://api.shop.test", site: undefined }],
    ["of an allowed frontend", { origin: "https://shop.test", site: "same-site" }],
    ["of an allowed pattern", { origin: "https://pr-7.preview.test", site: "cross-site" }],
    ["of a program", { origin: undefined, site: undefined }],
    ["that a person typed", { origin: undefined, site: "none" }],
  ])("%s is taken", (_, sender) => {
    expect(isFromElsewhere({ host, ...sender }, ALLOWED)).toBe(false)
  })

  it.each([
    ["of another site", { origin: "https://evil.example", site: "cross-site" }],
    ["of a sister", { origin: "https://blog.shop.test", site: "same-site" }],
    ["of a sister in an old browser", { origin: "https://blog.shop.test", site: undefined }],
    ["of a sandboxed frame", { origin: "null", site: "cross-site" }],
    ["without an origin of another site", { origin: undefined, site: "cross-site" }],
  ])("%s is refused", (_, sender) => {
    expect(isFromElsewhere({ host, ...sender }, ALLOWED)).toBe(true)
  })
})
