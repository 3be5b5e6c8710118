import fc from "fast-check"
import { TEXT_LIMITS } from "../types"
import { messageText } from "./message-text"
import type { SellerNotification } from "./notification"

type Order = Extract<SellerNotification, { kind: "order_placed" }>
type Digest = Extract<SellerNotification, { kind: "digest" }>

const ORDER: Order = {
  kind: "order_placed",
  locale: "fr-FR",
  url: "https://shop.example/app/orders/order_01",
  customer: "Jeanne Dupont",
  phone: "+33 6 12 34 56 78",
  currency_code: "eur",
  items: [
    { title: "Barrique bordelaise 225 L", quantity: 2, price: 1250 },
    { title: "Demi-muid 600 L", quantity: 1, price: 690.5 },
  ],
  total: 3190.5,
}

const DIGEST: Digest = {
  kind: "digest",
  locale: "fr-FR",
  url: "https://shop.example/app/orders",
  orders: [
    { number: 1042, total: 0.1, currency_code: "eur" },
    { number: 1043, total: 0.2, currency_code: "EUR" },
    { number: 1044, total: 99, currency_code: "usd" },
  ],
}

/** Intl's spaces are of other widths. */
const spaced = (text: string) => text.replace(/[\u00A0\u202F]/g, " ")

describe("The message of an order", () => {
  it("says in French who bought what, for how much, and where to see to it", () => {
    expect(spaced(messageText(ORDER))).toBe(
      [
        "🚀 *Nouvelle commande Millésime !*",
        "━━━━━━━━━━━━━━━━━━━━",
        "Client : Jeanne Dupont",
        "Téléphone : +33 6 12 34 56 78",
        "",
        "Articles :",
        "- 2x Barrique bordelaise 225 L (1 250,00 €)",
        "- 1x Demi-muid 600 L (690,50 €)",
        "",
        "*Total : 3 190,50 €*",
        "━━━━━━━━━━━━━━━━━━━━",
        "Lien de gestion : https://shop.example/app/orders/order_01",
      ].join("\n"),
    )
  })

  it("says the same in English, in another currency", () => {
    expect(messageText({ ...ORDER, locale: "en-US", currency_code: "GBP" })).toBe(
      [
        "🚀 *New Millésime order!*",
        "━━━━━━━━━━━━━━━━━━━━",
        "Customer: Jeanne Dupont",
        "Phone: +33 6 12 34 56 78",
        "",
        "Items:",
        "- 2x Barrique bordelaise 225 L (£1,250.00)",
        "- 1x Demi-muid 600 L (£690.50)",
        "",
        "*Total: £3,190.50*",
        "━━━━━━━━━━━━━━━━━━━━",
        "Management link: https://shop.example/app/orders/order_01",
      ].join("\n"),
    )
  })

  it("has no decimals where a currency has none", () => {
    const text = messageText({ ...ORDER, locale: "en-US", currency_code: "jpy", total: 300_000 })
    expect(text).toContain("*Total: ¥300,000*")
  })

  it("does without what isn't known", () => {
    const text = messageText({ ...ORDER, customer: " ", phone: null, url: null })
    expect(text).toContain("Client : —\nTéléphone : —\n")
    expect(text).toMatch(/\*Total : .+\*$/)
  })

  it.each(["javascript:alert(1)", "https://a b", `https://shop.example/${"x".repeat(300)}`])(
    "leaves out a link that isn't one: %s",
    (url) => {
      expect(messageText({ ...ORDER, url })).not.toContain("Lien")
    },
  )
})

describe("The other messages", () => {
  const quote = { ...ORDER, number: "D-2026-0042" }

  it.each([
    ["quote_requested", "fr-FR", "📝 *Nouvelle demande de devis Millésime !*", "Devis : "],
    ["quote_requested", "en-GB", "📝 *New Millésime quote request!*", "Quote: "],
    ["quote_accepted", "fr-FR", "✅ *Devis Millésime accepté !*", "Devis : "],
    ["quote_accepted", "en-GB", "✅ *Millésime quote accepted!*", "Quote: "],
  ] as const)("name the quote: %s in %s", (kind, locale, title, label) => {
    const lines = messageText({ ...quote, kind, locale }).split("\n")
    expect([lines[0], lines[2]]).toEqual([title, `${label}D-2026-0042`])
  })

  it("gather a burst of orders, with one total a currency, to the cent", () => {
    expect(spaced(messageText(DIGEST))).toBe(
      [
        "🚀 *3 nouvelles commandes Millésime !*",
        "━━━━━━━━━━━━━━━━━━━━",
        "Commandes :",
        "- 1042 (0,10 €)",
        "- 1043 (0,20 €)",
        "- 1044 (99,00 $US)",
        "",
        "*Total : 0,30 € + 99,00 $US*",
        "━━━━━━━━━━━━━━━━━━━━",
        "Lien de gestion : https://shop.example/app/orders",
      ].join("\n"),
    )
  })

  it.each([
    ["fr", 1, "🚀 *1 nouvelle commande Millésime !*"],
    ["en", 1, "🚀 *1 new Millésime order!*"],
    ["en", 2, "🚀 *2 new Millésime orders!*"],
  ])("count in %s: %s", (locale, count, title) => {
    const orders = DIGEST.orders.slice(0, count)
    expect(messageText({ ...DIGEST, locale, orders })).toContain(title)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from("*_~`>-\n\r\t\u2028\u0085\u202E\u200B\u1FEF\u{E0041}"),
      "Total : 1,00 €",
      "12 345",
      "a",
      "\uD83D",
    ),
    maxLength: 200,
  }),
)

const anyItem = fc.record({
  title: anyText,
  quantity: fc.integer({ min: 1, max: 10_000 }),
  price: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100),
})

const anyOrder = fc.record({
  kind: fc.constant("order_placed" as const),
  locale: fc.constantFrom("fr-FR", "en-US", "en-GB"),
  url: fc.option(fc.constant("https://shop.example/app/orders/order_01")),
  customer: anyText,
  phone: fc.option(anyText),
  currency_code: fc.constantFrom("eur", "USD", "jpy"),
  items: fc.array(anyItem, { maxLength: 120, size: "max" }),
  total: fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100),
})

const anyLimit = fc.constantFrom(...Object.values(TEXT_LIMITS))

/** Lines of the order with harmless texts: what the seller's eye takes for the frame. */
const frameOf = (order: Order, limit: number) =>
  messageText({ ...order, customer: "a", phone: "1", items: [] }, limit)
    .split("\n")
    .map((line) => line.replace(/ [a1]$/, " "))

const moneyOf = ({ locale, currency_code }: Order) => {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: currency_code })
  return (amount: number) => format.format(amount)
}

describe("Whatever customers type", () => {
  it("stays in its line, without markup, direction or anything invisible", () => {
    fc.assert(
      fc.property(anyOrder, anyLimit, (order, limit) => {
        const text = messageText(order, limit)
        const lines = text.split("\n")
        const items = lines.filter((line) => line.startsWith("- "))
        const others = lines.filter((line) => /^(et|and) \d+ (autre|other)s?$/.test(line))
        const frame = frameOf(order, limit)
        // Each line is one of ours, an item, or the note on the others.
        expect(lines).toHaveLength(
          frame.length + items.length + others.length - (items.length + others.length > 0 ? 1 : 0),
        )
        expect(text.match(/[*]/g)).toHaveLength(4)
        const theirs = text.replace(order.url ?? "", "")
        expect(theirs).not.toMatch(/[_~`\r\t\u0085\u2028\u2029]/)
        expect(theirs.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
    )
  })

  it("never makes a message too long, nor an item half", () => {
    fc.assert(
      fc.property(anyOrder, anyLimit, (order, limit) => {
        const text = messageText(order, limit)
        const money = moneyOf(order)
        expect(text.length).toBeLessThanOrEqual(limit)
        const lines = text.split("\n")
        const shown = lines.filter((line) => line.startsWith("- "))
        for (const [index, line] of shown.entries()) {
          const { quantity, price } = order.items[index]!
          expect(line.startsWith(`- ${quantity}x `)).toBe(true)
          expect(line.endsWith(` (${money(price)})`)).toBe(true)
        }
        const note = lines.flatMap((line) => /^(?:et|and) (\d+) /.exec(line)?.[1] ?? [])
        expect(shown.length + Number(note[0] ?? 0)).toBe(order.items.length)
        expect(text).toContain(money(order.total))
      }),
    )
  })

  it("never makes a digest too long", () => {
    const anyDigest = fc.record({
      kind: fc.constant("digest" as const),
      locale: fc.constantFrom("fr-FR", "en-US"),
      url: fc.constant("https://shop.example/app/orders"),
      orders: fc.array(
        fc.record({
          number: fc.integer({ min: 1, max: 1_000_000 }),
          total: fc.integer({ min: 0, max: 1_000_000 }),
          currency_code: fc.constantFrom("eur", "usd", "gbp"),
        }),
        { minLength: 1, maxLength: 500, size: "max" },
      ),
    })
    fc.assert(
      fc.property(anyDigest, anyLimit, (digest, limit) => {
        const text = messageText(digest, limit)
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text).toContain(`*${digest.orders.length} `)
      }),
    )
  })
})
