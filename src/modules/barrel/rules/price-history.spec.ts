import fc from "fast-check"
import { type PriceStep, lowestBeforeReduction, withPrice } from "./price-history"

const DAY_MS = 24 * 60 * 60 * 1000
const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * DAY_MS).toISOString()

/** Prices as they were read: the day, the amount, and what it was without a sale. */
type Read = readonly [day: number, amount: number, original?: number]

const historyOf = (reads: readonly Read[]) =>
  reads.reduce<readonly PriceStep[]>(
    (steps, [day, amount, original_amount = amount]) =>
      withPrice(steps, { amount, original_amount, since: dayOf(day) }),
    [],
  )

describe("The lowest price of the 30 days before a sale", () => {
  it.each<[string, number | null, Read[]]>([
    [
      "the price before it",
      100,
      [
        [0, 100],
        [60, 80, 100],
      ],
    ],
    [
      "not one that was raised for it",
      100,
      [
        [0, 100],
        [50, 120],
        [60, 100, 120],
      ],
    ],
    [
      "the raised one after 30 days",
      120,
      [
        [0, 100],
        [29, 120],
        [60, 100, 120],
      ],
    ],
    [
      "that of an earlier sale within them",
      70,
      [
        [0, 100],
        [40, 70, 100],
        [45, 100],
        [60, 80, 100],
      ],
    ],
    [
      "not that of a sale before them",
      100,
      [
        [0, 100],
        [10, 70, 100],
        [20, 100],
        [60, 80, 100],
      ],
    ],
    [
      "the one before a reduction that grew",
      100,
      [
        [0, 100],
        [40, 90, 100],
        [50, 80, 100],
      ],
    ],
    [
      "that of a deeper reduction before",
      70,
      [
        [0, 100],
        [40, 70, 100],
        [50, 80, 100],
      ],
    ],
    [
      "of the days there are",
      100,
      [
        [55, 100],
        [60, 80, 100],
      ],
    ],
    ["unknown where a sale is all that is known", null, [[0, 80, 100]]],
    [
      "none without a sale",
      null,
      [
        [0, 100],
        [10, 90],
      ],
    ],
  ])("is %s: %p", (_, lowest, reads) => {
    expect(lowestBeforeReduction(historyOf(reads))).toBe(lowest)
  })
})

describe("A history of prices", () => {
  it("has no step for the same price, nor for one that was read before the last", () => {
    const steps = historyOf([
      [0, 100],
      [10, 90],
    ])
    expect(
      historyOf([
        [0, 100],
        [5, 100],
        [10, 90],
        [20, 90],
      ]),
    ).toEqual(steps)
    expect(withPrice(steps, { amount: 50, original_amount: 50, since: dayOf(9) })).toBe(steps)
  })

  it("tells the same as if nothing had ever been left out", () => {
    const reads = fc
      .array(fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 5, max: 12 }), fc.boolean()), {
        maxLength: 30,
      })
      .map((entries) => {
        let day = 0
        return entries.map(([pause, amount, isSale]): Read => [
          (day += pause + 1),
          amount,
          isSale ? 13 : amount,
        ])
      })
    const whole = (given: readonly Read[]) =>
      given
        .map(([day, amount, original_amount = amount]) => ({
          amount,
          original_amount,
          since: dayOf(day),
        }))
        .filter(
          (step, at, all) =>
            at === 0 ||
            step.amount !== all[at - 1]?.amount ||
            step.original_amount !== all[at - 1]?.original_amount,
        )
    fc.assert(
      fc.property(reads, (given) => {
        expect(lowestBeforeReduction(historyOf(given))).toBe(lowestBeforeReduction(whole(given)))
      }),
    )
  })
})
