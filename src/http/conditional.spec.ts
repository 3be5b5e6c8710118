import { isNotModified } from "./conditional"

const ANSWER = { etag: '"abc"', last_modified: "Thu, 26 Nov 2026 02:00:00 GMT" }

describe("An answer is known to a caller", () => {
  it.each([
    [{ "if-none-match": '"abc"' }],
    [{ "if-none-match": '"x", W/"abc" , "y"' }],
    [{ "if-none-match": "*" }],
    [{ "if-modified-since": "Thu, 26 Nov 2026 02:00:00 GMT" }],
    [{ "if-modified-since": "Fri, 27 Nov 2026 00:00:00 GMT" }],
  ])("who says %j", (conditions) => {
    expect(isNotModified(conditions, ANSWER)).toBe(true)
  })

  it.each([
    [{}],
    [{ "if-none-match": '"other"' }],
    [{ "if-none-match": "abc" }],
    [{ "if-modified-since": "Thu, 26 Nov 2026 01:59:59 GMT" }],
    [{ "if-modified-since": "yesterday" }],
    // The time is too coarse to matter where the tag is known.
    [{ "if-none-match": '"other"', "if-modified-since": "Fri, 27 Nov 2026 00:00:00 GMT" }],
  ])("but not to one who says %j", (conditions) => {
    expect(isNotModified(conditions, ANSWER)).toBe(false)
  })
})
