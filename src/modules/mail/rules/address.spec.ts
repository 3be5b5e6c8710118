import { isMailAddress, maskedAddress, parseMailbox } from "./address"

describe("An address", () => {
  it.each(["marie@example.com", "marie+shop@example.co.uk", "chai@château.example", "m@localhost"])(
    "is %s",
    (text) => expect(isMailAddress(text)).toBe(true),
  )

  it.each([
    "",
    "marie",
    "@example.com",
    "marie@",
    "marie@example.com\r\nBcc: all@example.com",
    "marie@example.com,paul@example.com",
    "Marie <marie@example.com>",
    '"marie"@example.com',
    "marie @example.com",
    "marie@exam@ple.com",
    "marie@example.com\0",
    `${"m".repeat(65)}@example.com`,
    `m@${"e".repeat(260)}.com`,
  ])("isn't %j", (text) => expect(isMailAddress(text)).toBe(false))

  it("is told from others, but not read, in the log", () => {
    expect(maskedAddress("marie@example.com")).toBe("m•••@example.com")
    expect(maskedAddress("nonsense")).toBe("•••")
  })
})

describe("A sender", () => {
  it.each([
    ["shop@example.com", { name: "", address: "shop@example.com" }],
    ["Tonnellerie <shop@example.com>", { name: "Tonnellerie", address: "shop@example.com" }],
    ['"Fûts, etc." <shop@example.com>', { name: "Fûts, etc.", address: "shop@example.com" }],
    ["<shop@example.com>", null],
    ["Shop <shop>", null],
    ["Shop\r\nBcc: a@b.c <shop@example.com>", null],
    ["", null],
  ])("%j", (text, mailbox) => expect(parseMailbox(text)).toEqual(mailbox))
})
