import fc from "fast-check"
import type { Discount, QuoteContent, QuoteLine } from "../types"
import { type DraftEdit, applyEdit, validateEdit } from "./draft"

const line = (id: string, changes: Partial<QuoteLine> = {}): QuoteLine => ({
  id,
  variant_id: null,
  product_id: null,
  product_type_id: null,
  title: "Cintrage",
  subtitle: null,
  sku: null,
  thumbnail: null,
  quantity: 2,
  unit_price: 50,
  is_tax_inclusive: false,
  requires_shipping: false,
  discount: null,
  note: null,
  lead_time_days: null,
  ...changes,
})

const draft = (changes: Partial<QuoteContent> = {}): QuoteContent => ({
  lines: [line("a"), line("b", { quantity: 1, unit_price: 30 })],
  discount: null,
  shipping: { name: "Palette", amount: 95, is_tax_inclusive: false, shipping_option_id: "so_1" },
  terms: "Franco",
  valid_until: null,
  ...changes,
})

const price = (unit_price: number): DraftEdit => ({
  kind: "change_line",
  id: "a",
  changes: { unit_price },
})
const discount = (off: Discount | null, line_id?: string): DraftEdit => ({
  kind: "discount",
  discount: off,
  ...(line_id && { line_id }),
})
const shipping = (amount: number): DraftEdit => ({
  kind: "shipping",
  shipping: { name: "Palette", amount },
})

describe("An edit of a draft", () => {
  it.each([
    ["a price in cents", price(49.99), null],
    ["a line for nothing", price(0), null],
    ["a negative price", price(-0.01), "unit_price"],
    ["a tenth of a cent", price(49.999), "unit_price"],
    ["more than anybody pays", price(1_000_000_001), "unit_price"],
    [
      "a line with such a price",
      { kind: "add_line", line: line("c", { unit_price: 0.001 }) },
      "unit_price",
    ],
    ["a new title", { kind: "change_line", id: "a", changes: { title: "Chauffe" } }, null],
    ["shipping in cents", shipping(94.5), null],
    ["negative shipping", shipping(-1), "amount"],
    ["shipping of a tenth of a cent", shipping(0.001), "amount"],
    ["no shipping", { kind: "shipping", shipping: null }, null],
    ["the whole price off", discount({ type: "percentage", value: 100 }), null],
    ["more than the whole price off", discount({ type: "percentage", value: 100.01 }), "value"],
    ["a negative share off", discount({ type: "percentage", value: -1 }), "value"],
    ["an amount off all lines, all they cost", discount({ type: "fixed", value: 130 }), null],
    ["more than all lines cost", discount({ type: "fixed", value: 130.01 }), "value"],
    ["an amount off a line, all it costs", discount({ type: "fixed", value: 100 }, "a"), null],
    ["more than a line costs", discount({ type: "fixed", value: 100.01 }, "a"), "value"],
    ["a tenth of a cent off", discount({ type: "fixed", value: 0.001 }), "value"],
    ["a negative amount off", discount({ type: "fixed", value: -1 }), "value"],
    ["no discount any more", discount(null), null],
    ["other terms", { kind: "details", terms: null }, null],
  ] as [string, DraftEdit, string | null][])("to %s has its problem at %#", (_, edit, path) => {
    expect(validateEdit(draft(), edit, "eur")?.path ?? null).toBe(path)
  })

  it("can't give a price in fractions of a yen", () => {
    expect(validateEdit(draft(), price(50), "jpy")).toBeNull()
    expect(validateEdit(draft(), price(50.5), "jpy")).toMatchObject({ path: "unit_price" })
  })

  it("adds lines up to 500", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, n) => line(String(n)))
    const add: DraftEdit = { kind: "add_line", line: line("one more") }
    expect(validateEdit(draft({ lines: lines(499) }), add, "eur")).toBeNull()
    expect(validateEdit(draft({ lines: lines(500) }), add, "eur")).toMatchObject({ path: "title" })
  })

  it.each([
    ["changes a line", price(20), { lines: [line("a", { unit_price: 20 }), draft().lines[1]] }],
    ["takes one out", { kind: "remove_line", id: "a" }, { lines: [draft().lines[1]] }],
    [
      "adds one at the end",
      { kind: "add_line", line: line("c") },
      { lines: [...draft().lines, line("c")] },
    ],
    [
      "gives a discount on one",
      discount({ type: "fixed", value: 5 }, "b"),
      {
        lines: [
          line("a"),
          line("b", { quantity: 1, unit_price: 30, discount: { type: "fixed", value: 5 } }),
        ],
      },
    ],
    [
      "gives a discount on all",
      discount({ type: "percentage", value: 5 }),
      { discount: { type: "percentage", value: 5 } },
    ],
    [
      "sets what shipping costs, by the same option",
      shipping(50),
      { shipping: { ...draft().shipping, amount: 50 } },
    ],
    ["charges no shipping", { kind: "shipping", shipping: null }, { shipping: null }],
    ["changes the terms", { kind: "details", terms: "Ab Hof" }, { terms: "Ab Hof" }],
  ] as [string, DraftEdit, Partial<QuoteContent>][])("%s and nothing else", (_, edit, changed) => {
    const before = draft()
    expect(applyEdit(before, edit, "eur")).toEqual(draft(changed))
    expect(before).toEqual(draft())
  })

  it("of quantity or price changes a fixed discount in proportion", () => {
    const discount = { type: "fixed", value: 240 } as const
    const before = draft({ lines: [line("a", { quantity: 10, unit_price: 240, discount })] })
    const edit = { kind: "change_line", id: "a", changes: { quantity: 1 } } as const
    expect(applyEdit(before, edit, "eur").lines[0]?.discount).toEqual({ type: "fixed", value: 24 })
  })

  it("of a line that isn't there changes nothing", () => {
    for (const edit of [
      { kind: "change_line", id: "c", changes: { quantity: 1 } },
      { kind: "remove_line", id: "c" },
      discount({ type: "fixed", value: 5 }, "c"),
    ] as DraftEdit[]) {
      expect(() => applyEdit(draft(), edit, "eur")).toThrow(
        expect.objectContaining({ code: "not_found" }),
      )
    }
  })

  it("charges shipping with tax where the other prices have it", () => {
    const taxed = draft({ lines: [line("a", { is_tax_inclusive: true })], shipping: null })
    expect(applyEdit(taxed, shipping(50), "eur").shipping).toEqual({
      name: "Palette",
      amount: 50,
      is_tax_inclusive: true,
      shipping_option_id: null,
    })
  })

  it("lets no discount pass that is more than there is to pay", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (amount) => {
        const problem = validateEdit(
          draft(),
          discount({ type: "fixed", value: amount / 100 }),
          "eur",
        )
        expect(problem === null).toBe(amount <= 13_000)
      }),
    )
  })
})
