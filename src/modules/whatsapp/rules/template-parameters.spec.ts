import fc from "fast-check"
import type { SellerNotification } from "./notification"
import { isTemplateParameter } from "../../../providers/notification-whatsapp/rules/message"
import { TEMPLATE_LIMIT } from "../types"
import { TEMPLATE_DIGEST_SIZE, digestSize } from "./digest-policy"
import { messageText } from "./message-text"
import { templateParameters } from "./template-parameters"

const ORDER = {
  kind: "order_placed",
  locale: "fr-FR",
  url: "https://shop.example/app/orders/order_01",
  customer: "Jeanne\n*Dupont*",
  phone: "+33 6 12 34 56 78",
  currency_code: "eur",
  items: [
    { title: "Barrique 225 L", quantity: 2, price: 250 },
    { title: "Demi-muid ; 9x Rien", quantity: 1, price: 690.5 },
  ],
  total: 1190.5,
} as const satisfies SellerNotification

const spaced = (texts: string[]) => texts.map((text) => text.replace(/[\u00A0\u202F]/g, " "))

describe("A notification as a template's parameters", () => {
  it("has six lines, the items on one of them", () => {
    expect(spaced(templateParameters(ORDER))).toEqual([
      "🚀 Nouvelle commande Millésime !",
      "Jeanne ∗Dupont∗",
      "+33 6 12 34 56 78",
      "2x Barrique 225 L (250,00 €) ; 1x Demi-muid , 9x Rien (690,50 €)",
      "1 190,50 €",
      "https://shop.example/app/orders/order_01",
    ])
  })

  it("names a quote in the first", () => {
    const [title] = templateParameters({ ...ORDER, kind: "quote_accepted", number: "D-2026-0042" })
    expect(title).toBe("✅ Devis Millésime accepté ! D-2026-0042")
  })

  it("has something for whatever is missing", () => {
    const orders = [{ number: 1042, total: 10, currency_code: "eur" }]
    const digest = templateParameters({ kind: "digest", locale: "en-US", url: null, orders })
    expect(digest).toEqual(["🚀 1 new Millésime order!", "—", "—", "1042 (€10.00)", "€10.00", "—"])
    expect(templateParameters({ ...ORDER, items: [] })[3]).toBe("—")
  })

  it("says how many items it leaves out", () => {
    const items = Array.from({ length: 60 }, (_, index) => ({
      title: `Barrique ${index}`,
      quantity: 1,
      price: 10,
    }))
    const list = templateParameters({ ...ORDER, items })[3]!
    expect(list).toMatch(/^1x Barrique 0 \(10,00\s€\) ; .*\) et \d+ autres$/)
    const left = Number(/et (\d+) autres$/.exec(list)?.[1])
    expect(list.split(" ; ")).toHaveLength(60 - left)
  })

  it("is always what Meta takes", () => {
    const anyText = fc.string({ unit: "binary", maxLength: 300 })
    const anyOrder = fc.record({
      kind: fc.constant("quote_requested" as const),
      number: anyText,
      locale: fc.constantFrom("fr-FR", "en-US"),
      url: fc.option(fc.constant(`https://shop.example/${"x".repeat(270)}`)),
      customer: anyText,
      phone: fc.option(anyText),
      currency_code: fc.constantFrom("eur", "usd"),
      items: fc.array(fc.record({ title: anyText, quantity: fc.nat(), price: fc.nat() }), {
        maxLength: 60,
      }),
      total: fc.nat(),
    })
    fc.assert(
      fc.property(anyOrder, (order) => {
        const parameters = templateParameters(order)
        expect(parameters).toHaveLength(6)
        expect(parameters.every(isTemplateParameter)).toBe(true)
        expect(parameters.join("").length).toBeLessThanOrEqual(TEMPLATE_LIMIT - 224)
      }),
    )
  })
})

describe("A template's parameter", () => {
  it.each([
    ["four    spaces", true],
    ["five     spaces", false],
    ["two\nlines", false],
    ["a\ttab", false],
    ["", false],
    ["x".repeat(1024), true],
    ["x".repeat(1025), false],
  ])("%j: %s", (text, isOne) => {
    expect(isTemplateParameter(text)).toBe(isOne)
  })
})

describe("A digest", () => {
  const digestOf = (count: number) =>
    ({
      kind: "digest",
      locale: "fr-FR",
      url: "https://a-rather-long-name.example/app/orders",
      orders: Array.from({ length: count }, (_, n) => ({
        number: 100_000 + n,
        total: 123_456.78,
        currency_code: "eur",
      })),
    }) as const

  it("of its size names each order, in the template and in free text", () => {
    const template = templateParameters(digestOf(TEMPLATE_DIGEST_SIZE)).join(" ")
    expect(template).toContain(String(100_000 + TEMPLATE_DIGEST_SIZE - 1))
    for (const limit of [1600, 4096]) {
      const size = digestSize(limit)
      expect(messageText(digestOf(size), limit)).toContain(String(100_000 + size - 1))
    }
  })
})
