import type { QuoteItem } from "../../../contracts/quote"
import { differencesOf } from "./differences"
import type { Offer } from "./offer"

const line = (id: string, changes: Partial<QuoteItem> = {}): QuoteItem => ({
  id,
  variant_id: null,
  product_id: null,
  title: `Line ${id}`,
  subtitle: null,
  sku: null,
  thumbnail: null,
  quantity: 2,
  unit_price: 100,
  is_tax_inclusive: false,
  discount: null,
  subtotal: 200,
  discount_total: 0,
  tax_total: 40,
  total: 240,
  note: null,
  lead_time_days: null,
  ...changes,
})

const offer = (items: QuoteItem[], changes: Partial<Offer> = {}): Offer => ({
  items,
  subtotal: 400,
  item_subtotal: 400,
  discount_subtotal: 0,
  discount_total: 0,
  shipping: null,
  shipping_subtotal: 0,
  shipping_total: 0,
  tax_total: 80,
  tax_lines: [{ rate: 20, base: 400, amount: 80 }],
  total: 480,
  discount: null,
  terms: null,
  valid_until: null,
  ...changes,
})

describe("a draft beside what the buyer sees", () => {
  it("is the same where nothing was changed", () => {
    const one = offer([line("a"), line("b")])
    expect(differencesOf(one, structuredClone(one))).toMatchObject({ isSame: true })
  })

  it("is marked where lines were changed, added or removed", () => {
    const seen = offer([line("a"), line("b")])
    const draft = offer([line("a", { quantity: 3, unit_price: 90 }), line("c")], { total: 500 })
    const mine = differencesOf(draft, seen)
    expect(mine.lines).toEqual(
      new Map<string, unknown>([
        ["a", new Set(["quantity", "unit_price"])],
        ["c", "alone"],
      ]),
    )
    expect(mine.offer).toEqual(new Set(["total"]))
    expect(differencesOf(seen, draft).lines.get("b")).toBe("alone")
    expect(mine.isSame).toBe(false)
  })

  it("is another one without a line of the buyer's", () => {
    const seen = offer([line("a"), line("b")])
    expect(differencesOf(offer([line("a")]), seen).isSame).toBe(false)
  })

  it("is marked where discount, shipping or terms were changed", () => {
    const draft = offer([line("a", { discount: { type: "fixed", value: 5 } })], {
      shipping: { name: "Pallet", amount: 95 },
      terms: "30 days",
    })
    const { lines, offer: fields } = differencesOf(draft, offer([line("a")]))
    expect(lines.get("a")).toEqual(new Set(["discount"]))
    expect(fields).toEqual(new Set(["shipping", "terms"]))
  })
})
