import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import type { Discount, QuoteLine } from "../types"
import { discountsOf } from "./discounts"

const line = (unit_price: number, quantity = 1, discount: Discount | null = null): QuoteLine => ({
  id: "line",
  variant_id: null,
  product_id: null,
  product_type_id: null,
  title: "Cintrage",
  subtitle: null,
  sku: null,
  thumbnail: null,
  quantity,
  unit_price,
  is_tax_inclusive: false,
  requires_shipping: false,
  discount,
  note: null,
  lead_time_days: null,
})

const percentage = (value: number): Discount => ({ type: "percentage", value })
const fixed = (value: number): Discount => ({ type: "fixed", value })

const cents = (max: number) => fc.integer({ min: 0, max }).map((amount) => amount / 100)

const anyDiscount = fc.option(
  fc.oneof(
    fc.integer({ min: 1, max: 10_000 }).map((hundredths) => percentage(hundredths / 100)),
    cents(100_000_000).map(fixed),
  ),
)

const anyLine = fc
  .tuple(cents(10_000_000), fc.integer({ min: 1, max: 10_000 }), anyDiscount)
  .map((parts) => line(...parts))

describe("The discounts of a quote", () => {
  it.each([
    ["none", [line(100)], null, [["0", "0"]]],
    ["a tenth off a line", [line(33.33, 3, percentage(10))], null, [["10", "0"]]],
    ["half a cent, rounded up", [line(0.1, 1, percentage(5))], null, [["0.01", "0"]]],
    [
      "an amount off a line, whatever its quantity",
      [line(20, 4, fixed(7.5))],
      null,
      [["7.5", "0"]],
    ],
    ["no more than a line costs", [line(20, 1, fixed(30))], null, [["20", "0"]]],
    [
      "an amount, parted by what the lines cost",
      [line(270), line(100)],
      fixed(37),
      [
        ["0", "27"],
        ["0", "10"],
      ],
    ],
    [
      "an amount that doesn't part evenly: the cent left goes to one line",
      [line(10), line(10), line(10)],
      fixed(10),
      [
        ["0", "3.34"],
        ["0", "3.33"],
        ["0", "3.33"],
      ],
    ],
    [
      "a tenth of what the lines' own discounts leave",
      [line(100, 3, percentage(10)), line(30)],
      percentage(10),
      [
        ["30", "27"],
        ["0", "3"],
      ],
    ],
    [
      "everything",
      [line(12.34, 3), line(0), line(56.78)],
      percentage(100),
      [
        ["0", "37.02"],
        ["0", "0"],
        ["0", "56.78"],
      ],
    ],
    ["nothing off nothing", [line(0)], fixed(5), [["0", "0"]]],
    ["nothing where there are no lines", [], percentage(10), []],
  ] as [string, QuoteLine[], Discount | null, [string, string][]][])(
    "take off: %s",
    (_, lines, discount, expected) => {
      expect(
        discountsOf({ lines, discount }, "eur").map(({ line, quote }) => [
          line.toString(),
          quote.toString(),
        ]),
      ).toEqual(expected)
    },
  )

  it("are whole yens where yens have no cents", () => {
    const [off] = discountsOf({ lines: [line(333, 3)], discount: percentage(7) }, "jpy")
    expect(off?.quote.toString()).toBe("70")
  })

  it("are never negative, never more than a line costs, and sum to what was given", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), anyDiscount, (lines, discount) => {
        const off = discountsOf({ lines, discount }, "eur")
        const prices = lines.map(({ unit_price, quantity }) => MathBN.mult(unit_price, quantity))
        const rests = off.map((each, index) => MathBN.sub(prices[index]!, each.line))
        off.forEach((each, index) => {
          expect(each.line.isNegative() || each.quote.isNegative()).toBe(false)
          expect(MathBN.lte(MathBN.add(each.line, each.quote), prices[index]!)).toBe(true)
          for (const amount of [each.line, each.quote]) {
            expect(amount.decimalPlaces()).toBeLessThanOrEqual(2)
          }
        })
        const rest = MathBN.sum(0, ...rests)
        const given = {
          percentage: () => MathBN.convert(MathBN.div(MathBN.mult(rest, discount!.value), 100), 2),
          fixed: () => MathBN.min(discount!.value, rest),
        }
        expect(MathBN.sum(0, ...off.map(({ quote }) => quote)).toString()).toBe(
          discount ? given[discount.type]().toString() : "0",
        )
      }),
    )
  })
})
