import type { Block } from "../message"
import { blankSecrets, renderMail } from "../render"
import { MAIL_KINDS, type MailKind } from "../types"
import type { MailData } from "./data"
import { composeMessage, sampleData, sampleMessage } from "./index"
import { readerOf } from "./reader"

const LOCALES = ["fr-FR", "en-GB"] as const

const SENDER = { name: "Millésime", lines: [], email: null, phone: null, url: null }

const textOf = (kind: MailKind, locale: string) =>
  renderMail(sampleMessage(kind, locale), { locale, sender: SENDER, logo: null }).text

const flat = (text: string) => text.replace(/\s+/g, " ")

/** Said in the reader's words, or, of tokens, by the link that contains them. */
const REWORDED = /^(\w+_at|valid_until|\w*due_on|currency_code|country_code|token|is_\w+)$/

const leavesOf = (data: unknown, key = ""): (string | number)[] => {
  if (REWORDED.test(key) || data === null) return []
  if (typeof data === "string") return data.split("\n")
  if (typeof data === "number") return [data]
  return Object.entries(data as object).flatMap(([name, value]) =>
    leavesOf(value, Array.isArray(data) ? key : name),
  )
}

const spellings = (leaf: string | number, locale: string) => {
  const { money, number, rate } = readerOf(locale)
  const written =
    typeof leaf === "string"
      ? [leaf]
      : [money(leaf, "eur"), money(-leaf, "eur"), number(leaf), rate(leaf)]
  return written.map(flat)
}

/** What blocks hold, without their words. */
const shapeOf = (block: Block) => {
  switch (block.type) {
    case "facts":
    case "totals":
      return [block.type, block.facts.length]
    case "table":
      return [block.type, block.columns.map(({ is_number }) => is_number), block.rows.length]
    case "list":
      return [block.type, block.items.length]
    case "addresses":
      return [block.type, block.addresses.map(({ lines }) => lines)]
    case "button":
      return [block.type, block.url, block.is_secret]
    default:
      return [block.type]
  }
}

describe.each(MAIL_KINDS)("A message of the kind %s", (kind) => {
  it("has the same blocks in French and in English", () => {
    const [french, english] = LOCALES.map((locale) => sampleMessage(kind, locale))
    expect(english!.blocks.map(shapeOf)).toEqual(french!.blocks.map(shapeOf))
    expect(english!.subject).not.toBe(french!.subject)
    expect(english!.preheader).not.toBe(french!.preheader)
  })

  it.each(LOCALES)("says, in %s, all that it is told", (locale) => {
    const text = flat(textOf(kind, locale))
    const unsaid = leavesOf(sampleData(kind)).filter(
      (leaf) => !spellings(leaf, locale).some((spelling) => text.includes(spelling)),
    )
    expect(unsaid).toEqual([])
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it.each(LOCALES)("has, in %s, a subject that inboxes show whole", (locale) => {
    expect(sampleMessage(kind, locale).subject.length).toBeLessThanOrEqual(78)
  })

  it("doesn't part French signs from their words", () => {
    const { subject, preheader, blocks } = sampleMessage(kind, "fr-FR")
    const said = blocks.filter(({ type }) => type !== "quotation" && type !== "facts")
    expect([subject, preheader, JSON.stringify(said)].join("\n")).not.toMatch(/ [:;?!»]|« |n° /)
  })

  it.each(LOCALES)("keeps, in %s, no secret once they are blanked", (locale) => {
    const data: object = sampleData(kind)
    const secrets = Object.entries(data).flatMap(([key, value]) =>
      key === "token" || key === "code" ? [value as string] : [],
    )
    const blanked = JSON.stringify(blankSecrets(sampleMessage(kind, locale)))
    for (const secret of secrets) expect(blanked).not.toContain(secret)
  })
})

describe("A message with a token", () => {
  const kinds = [
    "password_reset",
    "staff_invitation",
    "company_invitation",
    "order_transfer_requested",
  ] as const

  it.each(kinds)(
    "of the kind %s holds the token itself where the shop has no page for it",
    (kind) => {
      const data = { ...sampleData(kind), url: null } as MailData[typeof kind]
      const { blocks } = composeMessage(kind, data, "fr-FR")
      expect(blocks).toContainEqual(
        expect.objectContaining({ type: "code", code: data.token, is_secret: true }),
      )
      expect(blocks.map(({ type }) => type)).not.toContain("button")
    },
  )

  it.each(kinds)("of the kind %s has a link that is known as a secret", (kind) => {
    const buttons = sampleMessage(kind, "en-GB").blocks.filter(({ type }) => type === "button")
    expect(buttons).toEqual([expect.objectContaining({ is_secret: true })])
  })
})

describe("A message without a page of the shop", () => {
  it.each(MAIL_KINDS)("of the kind %s has no button", (kind) => {
    const data = { ...sampleData(kind), url: null } as MailData[typeof kind]
    const { blocks } = composeMessage(kind, data, "fr-FR")
    expect(blocks.map(({ type }) => type)).not.toContain("button")
  })
})
