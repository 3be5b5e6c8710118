import fc from "fast-check"
import {
  type Discount,
  type QuoteContent,
  type QuoteLine,
  type QuoteTaxes,
  SHIPPING,
} from "../types"
import { orderLikeOf, totalsOf } from "./totals"

type Line = {
  price: number
  quantity?: number
  rate?: number
  discount?: Discount | null
}

type Offer = {
  lines: Line[]
  discount?: Discount | null
  shipping?: number
  shippingRate?: number
  isTaxInclusive?: boolean
}

const idOf = (index: number) => `line-${index}`

const contentOf = ({ lines, discount, shipping, isTaxInclusive = false }: Offer): QuoteContent => ({
  lines: lines.map((line, index): QuoteLine => ({
    id: idOf(index),
    variant_id: null,
    product_id: null,
    product_type_id: null,
    title: "Barrique",
    subtitle: null,
    sku: null,
    thumbnail: null,
    quantity: line.quantity ?? 1,
    unit_price: line.price,
    is_tax_inclusive: isTaxInclusive,
    requires_shipping: true,
    discount: line.discount ?? null,
    note: null,
    lead_time_days: null,
  })),
  discount: discount ?? null,
  shipping:
    shipping === undefined
      ? null
      : {
          name: "Palette",
          amount: shipping,
          is_tax_inclusive: isTaxInclusive,
          shipping_option_id: null,
        },
  terms: null,
  valid_until: null,
})

const taxOf = (rate: number | undefined) =>
  rate === undefined
    ? []
    : [
        {
          rate,
          code: `VAT${rate}`,
          name: rate === 0 ? "Exonération de TVA" : "TVA",
          tax_rate_id: null,
          provider_id: null,
        },
      ]

const taxesOf = ({ lines, shippingRate }: Offer): QuoteTaxes => ({
  ...Object.fromEntries(lines.map(({ rate }, index) => [idOf(index), taxOf(rate)])),
  [SHIPPING]: taxOf(shippingRate),
})

const totals = (offer: Offer, currency = "eur") =>
  totalsOf(contentOf(offer), taxesOf(offer), currency)

const percentage = (value: number): Discount => ({ type: "percentage", value })
const fixed = (value: number): Discount => ({ type: "fixed", value })

const TWO_RATES: Offer = {
  lines: [
    { price: 100, quantity: 3, rate: 20, discount: percentage(10) },
    { price: 50, quantity: 2, rate: 5.5 },
  ],
  discount: fixed(37),
  shipping: 95,
  shippingRate: 20,
}

describe("The totals of a quote", () => {
  it("are those of a calculation by hand, with two rates and discounts on lines and on all", () => {
    expect(totals(TWO_RATES)).toEqual({
      lines: [
        {
          id: "line-0",
          subtotal: 300,
          discount_subtotal: 57,
          discount_total: 68.4,
          tax_total: 48.6,
          total: 291.6,
        },
        {
          id: "line-1",
          subtotal: 100,
          discount_subtotal: 10,
          discount_total: 10.55,
          tax_total: 4.95,
          total: 94.95,
        },
      ],
      subtotal: 495,
      item_subtotal: 400,
      discount_subtotal: 67,
      discount_total: 78.95,
      shipping_subtotal: 95,
      shipping_total: 114,
      tax_total: 72.55,
      tax_lines: [
        { rate: 20, base: 338, amount: 67.6, mention: null },
        { rate: 5.5, base: 90, amount: 4.95, mention: null },
      ],
      total: 500.55,
    })
  })

  it.each([
    [
      "with prices that have the tax in them",
      {
        lines: [{ price: 120, quantity: 2, rate: 20 }],
        discount: percentage(10),
        isTaxInclusive: true,
      },
      { item_subtotal: 200, discount_subtotal: 20, tax_total: 36, total: 216 },
    ],
    [
      "whose net price has endless decimals, and adds up to the cent all the same",
      { lines: [], shipping: 944.37, shippingRate: 20, isTaxInclusive: true },
      {
        shipping_subtotal: 786.97,
        tax_lines: [{ rate: 20, base: 786.97, amount: 157.4, mention: null }],
        tax_total: 157.4,
        total: 944.37,
      },
    ],
    [
      "of a line with an odd cent, whose tax is rounded once",
      { lines: [{ price: 0.99, quantity: 7, rate: 5.5 }] },
      { item_subtotal: 6.93, tax_total: 0.38, total: 7.31 },
    ],
    [
      "of many lines, whose taxes are rounded together and not each",
      { lines: Array.from({ length: 10 }, () => ({ price: 0.02, rate: 20 })) },
      { item_subtotal: 0.2, tax_total: 0.04, total: 0.24 },
    ],
    [
      "of what is given away",
      { lines: [{ price: 512.35, quantity: 3, rate: 20 }], discount: percentage(100) },
      { item_subtotal: 1537.05, discount_subtotal: 1537.05, tax_total: 0, total: 0 },
    ],
    [
      "of shipping alone, where the goods are free",
      { lines: [{ price: 0, rate: 20 }], shipping: 10, shippingRate: 20 },
      { item_subtotal: 0, shipping_subtotal: 10, shipping_total: 12, tax_total: 2, total: 12 },
    ],
    [
      "without any tax",
      { lines: [{ price: 10 }], shipping: 5 },
      { subtotal: 15, tax_total: 0, tax_lines: [], total: 15 },
    ],
    ["of no lines at all", { lines: [] }, { subtotal: 0, tax_lines: [], total: 0 }],
  ] as [string, Offer, object][])("are right %s", (_, offer, expected) => {
    expect(totals(offer)).toMatchObject(expected)
  })

  it("are whole yens where yens have no cents", () => {
    const offer = { lines: [{ price: 333, quantity: 3, rate: 10 }], discount: percentage(7) }
    expect(totals(offer, "jpy")).toMatchObject({
      item_subtotal: 999,
      discount_subtotal: 70,
      tax_total: 93,
      total: 1022,
    })
  })

  it("name why there is no tax, apart from what is taxed", () => {
    const offer = {
      lines: [
        { price: 100, rate: 20 },
        { price: 50, rate: 0 },
      ],
    }
    expect(totals(offer).tax_lines).toEqual([
      { rate: 20, base: 100, amount: 20, mention: null },
      { rate: 0, base: 50, amount: 0, mention: "Exonération de TVA" },
    ])
  })

  it("are of what the order will be made of", () => {
    const { items, shipping_methods } = orderLikeOf(contentOf(TWO_RATES), taxesOf(TWO_RATES), "eur")
    expect(items.map(({ adjustments }) => adjustments)).toEqual([
      [
        { amount: 30, code: "QUOTE-LINE", is_tax_inclusive: false },
        { amount: 27, code: "QUOTE", is_tax_inclusive: false },
      ],
      [{ amount: 10, code: "QUOTE", is_tax_inclusive: false }],
    ])
    expect(shipping_methods).toMatchObject([{ amount: 95, tax_lines: [{ rate: 20 }] }])
  })

  const cents = (amount: number) => Math.round(amount * 100)
  const inCents = (max: number) => fc.integer({ min: 0, max }).map((amount) => amount / 100)

  const anyDiscount = fc.option(
    fc.oneof(
      fc.integer({ min: 1, max: 10_000 }).map((hundredths) => percentage(hundredths / 100)),
      inCents(1_000_000).map(fixed),
    ),
  )
  const anyRate = fc.constantFrom(20, 10, 5.5, 2.1, 0)
  const anyOffer = (isTaxInclusive: boolean) =>
    fc.record<Offer>({
      lines: fc.array(
        fc.record<Line>({
          price: inCents(1_000_000),
          quantity: fc.integer({ min: 1, max: 500 }),
          rate: anyRate,
          discount: anyDiscount,
        }),
        { maxLength: 12 },
      ),
      discount: anyDiscount,
      shipping: inCents(100_000),
      shippingRate: anyRate,
      isTaxInclusive: fc.constant(isTaxInclusive),
    })

  it.each([
    ["without", false],
    ["with", true],
  ])("add up to the cent, of prices %s tax", (_, isTaxInclusive) => {
    fc.assert(
      fc.property(anyOffer(isTaxInclusive), (offer) => {
        const { lines, tax_lines, ...sums } = totals(offer)
        expect(cents(sums.total)).toBe(
          cents(sums.item_subtotal) -
            cents(sums.discount_subtotal) +
            cents(sums.shipping_subtotal) +
            cents(sums.tax_total),
        )
        expect(cents(sums.subtotal)).toBe(cents(sums.item_subtotal) + cents(sums.shipping_subtotal))
        expect(tax_lines.reduce((sum, { amount }) => sum + cents(amount), 0)).toBe(
          cents(sums.tax_total),
        )
        expect(tax_lines.reduce((sum, { base }) => sum + cents(base), 0)).toBe(
          cents(sums.total) - cents(sums.tax_total),
        )
        expect(sums.total).toBeGreaterThanOrEqual(0)
        expect(sums.discount_subtotal).toBeLessThanOrEqual(sums.item_subtotal)
        // Each line is rounded for itself: by half a cent at most.
        const ofLines = lines.reduce((sum, { total }) => sum + total, sums.shipping_total)
        expect(Math.abs(ofLines - sums.total)).toBeLessThanOrEqual(
          0.005 * (lines.length + 2) + 1e-6,
        )
      }),
    )
  })
})
