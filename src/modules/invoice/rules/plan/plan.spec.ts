import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { chargedLines, orderLine } from "../../invoice.spec.support"
import type { InvoiceAmounts } from "../../types"
import { amountsOf } from "../amounts"
import { type Paper, owedOn } from "../paper"
import { type Action, type Entry, type Movement, type OrderState, planInvoicing } from "."
import type { ChargedLine, Supply } from "../supply"

const DAY_MS = 86_400_000
const NOON = Date.parse("2026-11-30T12:00:00Z")
const day = (n: number) => new Date(NOON + n * DAY_MS)

const cents = (amount: number) => Math.round(amount * 100)

type Policy = Parameters<typeof planInvoicing>[0]["policy"]

const line = (overrides: Partial<ChargedLine> = {}): ChargedLine => ({
  ...orderLine(),
  is_freight: false,
  ...overrides,
})

const exactTotal = (lines: readonly ChargedLine[]) =>
  lines.reduce(
    (sum, { subtotal, discount, tax_total }) =>
      MathBN.add(sum, MathBN.sub(subtotal, discount), tax_total),
    MathBN.convert(0),
  )

const order = (lines: readonly ChargedLine[], overrides: Partial<OrderState> = {}): OrderState => ({
  id: "order_1",
  number: "1042",
  version: 1,
  currency_code: "eur",
  language: "fr",
  is_binding: true,
  canceled_at: null,
  lines,
  total: exactTotal(lines),
  supplies: [],
  movements: [],
  returns: [],
  ...overrides,
})

/** The books of one order, as the database keeps them from one time to the next. */
class Books {
  papers: Paper[] = []
  entries: Entry[] = []
  private count = 0

  invoice(state: OrderState, policy: Policy = "fulfillment"): Action[] {
    const actions = planInvoicing({
      order: state,
      papers: this.papers,
      entries: this.entries,
      policy,
      newId: () => `inv_${(this.count += 1)}`,
      now: day(9),
    })
    for (const action of actions) this.apply(action)
    return actions
  }

  private apply(action: Action): void {
    if (action.type === "issue") {
      this.papers.push(action.paper)
      return
    }
    const index = this.papers.findIndex(({ id }) => id === action.invoice_id)
    const paper = this.papers[index]
    if (!paper) throw new Error("no such paper")
    if (action.type === "credit") {
      this.papers[index] = { ...paper, notes: [...paper.notes, action.note] }
      return
    }
    const { movement, amount, invoice_id } = action
    const sum = movement.kind === "payment" ? "paid_total" : "refunded_total"
    this.entries.push({ invoice_id, source_id: movement.source_id, amount })
    this.papers[index] = { ...paper, [sum]: (cents(paper[sum]) + cents(amount)) / 100 }
  }

  of(kind: Paper["kind"]) {
    return this.papers.filter((paper) => paper.kind === kind)
  }

  get notes() {
    return this.papers.flatMap(({ notes }) => notes)
  }

  /** Cents by rate: invoices less credit notes, without deposits. */
  get standing() {
    const sums: Record<string, [base: number, vat: number]> = {}
    const add = ({ taxes }: InvoiceAmounts, sign: number) => {
      for (const { rate, base, amount } of taxes) {
        const [net = 0, vat = 0] = sums[rate] ?? []
        sums[rate] = [net + sign * cents(base), vat + sign * cents(amount)]
      }
    }
    for (const { amounts, notes } of this.of("invoice")) {
      add(amounts, 1)
      for (const note of notes) add(note.amounts, -1)
    }
    return sums
  }

  get owed() {
    return this.papers.reduce((sum, paper) => sum + cents(owedOn(paper).toNumber()), 0)
  }
}

const chargedBy = (lines: readonly ChargedLine[]) => {
  const total = Number(MathBN.convert(exactTotal(lines), 2).toFixed(2))
  const { taxes } = amountsOf(lines, total, "eur")
  return Object.fromEntries(
    taxes.map(({ rate, base, amount }) => [rate, [cents(base), cents(amount)]]),
  )
}

const payment = (source_id: string, amount: number, at = 0): Movement => ({
  kind: "payment",
  source_id,
  amount,
  occurred_at: day(at),
})

const refund = (source_id: string, amount: number, at = 5): Movement => ({
  ...payment(source_id, amount, at),
  kind: "refund",
})

const supply = (id: string, lines: Supply["lines"], at = 1, city?: string): Supply => ({
  id,
  at: day(at),
  address: city ? { city } : null,
  lines,
})

const LINES = chargedLines()

const shipped = (quantity: number, id = `ful_${quantity}`, at = 1, city?: string) =>
  supply(id, [{ id: "line_1", quantity }], at, city)

const totals = (papers: readonly Paper[]) => papers.map(({ amounts }) => amounts.total)

describe("The invoices of a company's order", () => {
  it("are one for each shipment, with its part of the freight, once", () => {
    const books = new Books()
    const supplies = [shipped(1, "ful_1"), shipped(2, "ful_2", 2)]
    books.invoice(order(LINES, { supplies: supplies.slice(0, 1) }))
    expect(totals(books.papers)).toEqual([270])
    books.invoice(order(LINES, { supplies }))
    books.invoice(order(LINES, { supplies }))
    expect(totals(books.papers)).toEqual([270, 540])
    expect(books.papers.map(({ cause_id }) => cause_id)).toEqual(["ful_1", "ful_2"])
    expect(books.papers[1]?.amounts.lines).toMatchObject([
      { id: "line_1", quantity: 2, subtotal: 390 },
      { id: "ship_1", quantity: 1, subtotal: 60 },
    ])
  })

  it("aren't issued again for what staff have invoiced before", () => {
    const books = new Books()
    books.invoice(order(LINES), "whole")
    books.invoice(order(LINES, { supplies: [shipped(3)] }))
    expect(totals(books.papers)).toEqual([810])
  })

  it("add up to the order, by rate and to the cent, however it is shipped, edited and shipped again", () => {
    const rates = [20, 10, 5.5, 2.1, 0] as const
    const goods = fc.record({
      price: fc.integer({ min: 1, max: 90_000 }),
      quantity: fc.integer({ min: 1, max: 12 }),
      rate: fc.constantFrom(...rates),
      discount: fc.integer({ min: 0, max: 60 }),
      includesTax: fc.boolean(),
    })
    const toLine = (
      {
        price,
        quantity,
        rate,
        discount,
        includesTax,
      }: { price: number; quantity: number; rate: number; discount: number; includesTax: boolean },
      index: number,
      is_freight = false,
    ) => {
      const asked = MathBN.div(MathBN.mult(price, quantity), 100)
      const subtotal = includesTax ? MathBN.div(asked, 1 + rate / 100) : asked
      const off = MathBN.div(MathBN.mult(subtotal, discount), 100)
      return line({
        id: `${is_freight ? "ship" : "line"}_${index}`,
        quantity,
        subtotal,
        discount: off,
        tax_total: MathBN.div(MathBN.mult(MathBN.sub(subtotal, off), rate), 100),
        tax_rate: rate,
        vat_category: rate ? "S" : "G",
        mention: rate ? null : "art. 262 I",
        is_freight,
      })
    }
    const story = fc.record({
      goods: fc.array(goods, { minLength: 1, maxLength: 4 }),
      freight: fc.option(goods),
      shares: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), {
        maxLength: 4,
      }),
      edit: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    })
    fc.assert(
      fc.property(story, ({ goods: raw, freight, shares, edit }) => {
        const lines = raw.map((each, index) => toLine(each, index))
        const all = freight ? [...lines, toLine({ ...freight, quantity: 1 }, 9, true)] : lines
        const books = new Books()
        const supplies: Supply[] = []
        const left = new Map(lines.map(({ id, quantity }) => [id, quantity]))
        const ship = (of: readonly number[]) => {
          const parts = lines.flatMap(({ id }, index) => {
            const quantity = Math.min(left.get(id) ?? 0, of[index] ?? 0)
            left.set(id, (left.get(id) ?? 0) - quantity)
            return quantity ? [{ id, quantity }] : []
          })
          if (parts.length) supplies.push(supply(`ful_${supplies.length}`, parts, supplies.length))
        }
        const check = (state: OrderState) => {
          books.invoice(state)
          expect(books.invoice(state)).toEqual([])
          for (const { amounts } of books.papers) {
            for (const { rate, category, base, amount } of amounts.taxes) {
              const members = amounts.lines.filter((each) => each.tax_rate === rate)
              expect(members.reduce((sum, each) => sum + cents(each.subtotal), 0)).toBe(cents(base))
              expect(members.reduce((sum, each) => sum + cents(each.tax_total), 0)).toBe(
                cents(amount),
              )
              expect(category === "S" || amount === 0).toBe(true)
            }
          }
        }
        for (const share of shares) {
          ship(share)
          check(order(all, { supplies: [...supplies] }))
          for (const [rate, [base, vat]] of Object.entries(books.standing)) {
            const [wholeBase = 0, wholeVat = 0] = chargedBy(all)[rate] ?? []
            expect(base).toBeLessThanOrEqual(wholeBase)
            expect(vat).toBeLessThanOrEqual(wholeVat)
          }
        }
        ship([99, 99, 99, 99])
        check(order(all, { supplies: [...supplies] }))
        const charged = chargedBy(all)
        const free = Object.entries(charged).filter(([, [base, vat]]) => base || vat)
        expect(books.standing).toEqual(expect.objectContaining(Object.fromEntries(free)))
        // An edit: some of each line more, which are shipped too.
        const edited = raw.map((each, index) =>
          toLine({ ...each, quantity: each.quantity + (edit[index] ?? 0) }, index),
        )
        const more = edited.flatMap(({ id, quantity }, index) => {
          const added = quantity - (lines[index]?.quantity ?? 0)
          return added ? [{ id, quantity: added }] : []
        })
        if (!more.length) return
        const after = freight ? [...edited, toLine({ ...freight, quantity: 1 }, 9, true)] : edited
        check(order(after, { version: 2, supplies: [...supplies, supply("ful_more", more, 9)] }))
        const sum = Object.values(books.standing)
          .flat()
          .reduce((total, part) => total + part, 0)
        expect(Math.abs(sum - cents(Number(exactTotal(after).toFixed(2))))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })
})

describe("An edit after the invoice", () => {
  it("that takes goods away is credited, and its refund covered", () => {
    const books = new Books()
    books.invoice(order(LINES, { movements: [payment("capt_1", 810)] }), "capture")
    const edited = [line({ quantity: 2, subtotal: 390, tax_total: 78 }), LINES[1] as ChargedLine]
    const movements = [payment("capt_1", 810), refund("ref_1", 234)]
    books.invoice(order(edited, { version: 2, movements }), "capture")
    expect(totals(books.papers)).toEqual([810])
    expect(books.notes).toMatchObject([{ cause: "edit", amounts: { total: 234 } }])
    expect(books.owed).toBe(0)
    expect(books.invoice(order(edited, { version: 2, movements }), "capture")).toEqual([])
  })

  it("that adds goods is invoiced once these are paid", () => {
    const books = new Books()
    books.invoice(order(LINES, { movements: [payment("capt_1", 810)] }), "capture")
    const edited = [line({ quantity: 4, subtotal: 780, tax_total: 156 }), LINES[1] as ChargedLine]
    const unpaid = order(edited, { version: 2, movements: [payment("capt_1", 810)] })
    expect(books.invoice(unpaid, "capture")).toEqual([])
    const movements = [payment("capt_1", 810), payment("capt_2", 234, 3)]
    books.invoice(order(edited, { version: 2, movements }), "capture")
    expect(totals(books.papers)).toEqual([810, 234])
    expect(books.papers[1]).toMatchObject({ cause: "edit", paid_total: 234 })
  })

  it("of a price is credited as it was invoiced, and invoiced as it is", () => {
    const books = new Books()
    books.invoice(order(LINES, { supplies: [shipped(3)] }))
    const edited = [line({ subtotal: 600, tax_total: 120 }), LINES[1] as ChargedLine]
    const state = order(edited, { version: 2, supplies: [shipped(3)] })
    books.invoice(state)
    expect(books.invoice(state)).toEqual([])
    expect(totals(books.papers)).toEqual([810, 720])
    expect(books.notes.map(({ amounts }) => amounts.total)).toEqual([702])
    expect(books.standing).toEqual(chargedBy(edited))
  })

  it("doesn't take back twice what came back before", () => {
    const books = new Books()
    const returns = [{ id: "ret_1", since: day(3), lines: [{ id: "line_1", quantity: 1 }] }]
    books.invoice(order(LINES, { supplies: [shipped(3)], returns }))
    const edited = [line({ quantity: 1, subtotal: 195, tax_total: 39 }), LINES[1] as ChargedLine]
    const state = order(edited, { version: 2, supplies: [shipped(3)], returns })
    books.invoice(state)
    expect(books.invoice(state)).toEqual([])
    expect(books.notes.map(({ cause, amounts }) => [cause, amounts.total])).toEqual([
      ["return", 234],
      ["edit", 468],
    ])
  })
})

describe("An order that goes to two addresses", () => {
  it("has an invoice for each, also of a consumer", () => {
    const books = new Books()
    const supplies = [shipped(1, "ful_1", 1, "Beaune"), shipped(2, "ful_2", 2, "Dijon")]
    const issued = books.invoice(order(LINES, { supplies }), "capture")
    expect(totals(books.papers)).toEqual([270, 540])
    expect(issued.flatMap((action) => ("address" in action ? [action.address?.city] : []))).toEqual(
      ["Beaune", "Dijon"],
    )
  })

  it("has one invoice where both are the same", () => {
    const books = new Books()
    const supplies = [shipped(1, "ful_1", 1, "Beaune"), shipped(2, "ful_2", 2, " beaune")]
    books.invoice(order(LINES, { supplies }), "capture")
    expect(totals(books.papers)).toEqual([810])
  })
})

describe("A deposit", () => {
  const deposit = payment("capt_1", 243)

  it("has its own invoice, and the final one asks for the rest", () => {
    const books = new Books()
    const [issued] = books.invoice(order(LINES, { movements: [deposit] }))
    expect(issued).toMatchObject({ type: "issue", prepaid: 243, paper: { kind: "deposit" } })
    expect(books.papers[0]?.amounts).toMatchObject({
      lines: [{ title: "Acompte sur la commande 1042", quantity: 1 }],
      taxes: [{ rate: 20, base: 202.5, amount: 40.5 }],
      total: 243,
    })
    const [final] = books.invoice(order(LINES, { movements: [deposit], supplies: [shipped(3)] }))
    expect(final).toMatchObject({
      prepaid: 243,
      paper: { deposits: [{ id: "inv_1", total: 243 }] },
    })
    expect(books.owed).toBe(cents(567))
    const movements = [deposit, payment("capt_2", 567, 4)]
    books.invoice(order(LINES, { movements, supplies: [shipped(3)] }))
    expect(books.owed).toBe(0)
  })

  it("is deducted by the invoices of shipments one after the other", () => {
    const books = new Books()
    const movements = [payment("capt_1", 400)]
    books.invoice(order(LINES, { movements }))
    const supplies = [shipped(1, "ful_1"), shipped(2, "ful_2", 2)]
    books.invoice(order(LINES, { movements, supplies }))
    expect(books.of("invoice").map(({ deposits }) => deposits.map(({ total }) => total))).toEqual([
      [270],
      [130],
    ])
  })

  it("that is given back is credited, and no longer deducted", () => {
    const books = new Books()
    books.invoice(order(LINES, { movements: [deposit] }))
    const movements = [deposit, refund("ref_1", 243)]
    books.invoice(order(LINES, { movements }))
    expect(books.papers[0]?.notes).toMatchObject([{ cause: "refund", amounts: { total: 243 } }])
    books.invoice(order(LINES, { movements, supplies: [shipped(3)] }))
    expect(books.papers[1]?.deposits).toEqual([])
    expect(books.owed).toBe(cents(810))
  })

  it("is credited with the order", () => {
    const books = new Books()
    books.invoice(order(LINES, { movements: [deposit] }))
    const canceled = { canceled_at: day(3), is_binding: false }
    const state = order(LINES, { ...canceled, movements: [deposit, refund("ref_1", 243)] })
    books.invoice(state)
    expect(books.invoice(state)).toEqual([])
    expect(books.papers[0]?.notes.map(({ amounts }) => amounts.total)).toEqual([243])
    expect(books.owed).toBe(0)
  })

  it.each<[string, Partial<OrderState>, Policy]>([
    ["all of it", { movements: [payment("capt_1", 810)] }, "fulfillment"],
    [
      "after a shipment",
      { movements: [payment("capt_1", 100, 2)], supplies: [shipped(1)] },
      "fulfillment",
    ],
    ["where the order is invoiced when it is placed", { movements: [deposit] }, "order"],
    [
      "before an intra-community supply",
      { movements: [deposit], lines: [line({ tax_total: 0, tax_rate: 0, vat_category: "K" })] },
      "fulfillment",
    ],
  ])("isn't what was paid %s", (_, overrides, policy) => {
    const books = new Books()
    books.invoice(order(overrides.lines ?? LINES, overrides), policy)
    expect(books.of("deposit")).toEqual([])
  })

  it("never makes the invoices ask for more or less than the order, whatever is paid when", () => {
    const money = fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 4 })
    fc.assert(
      fc.property(
        money,
        money,
        fc.constantFrom("capture", "fulfillment"),
        (early, late, policy) => {
          const books = new Books()
          const before = early.map((amount, n) => payment(`early_${n}`, amount / 100))
          books.invoice(order(LINES, { movements: before }), policy)
          const movements = [
            ...before,
            ...late.map((amount, n) => payment(`late_${n}`, amount / 100, 4)),
          ]
          const supplies = [shipped(2, "ful_1"), shipped(1, "ful_2", 2)]
          const state = order(LINES, { movements, supplies })
          books.invoice(state, policy)
          expect(books.invoice(state, policy)).toEqual([])
          const paid = movements.reduce((sum, { amount }) => sum + cents(amount), 0)
          expect(books.owed).toBe(81_000 - paid)
          expect(books.standing).toEqual(chargedBy(LINES))
        },
      ),
    )
  })
})

describe("Refunds", () => {
  it("are goodwill of the last invoice, or of what is left of the others", () => {
    const books = new Books()
    const supplies = [shipped(1, "ful_1"), shipped(2, "ful_2", 2)]
    const movements = [payment("capt_1", 810, 3), refund("ref_1", 100), refund("ref_2", 500)]
    const state = order(LINES, { supplies, movements })
    books.invoice(state)
    expect(books.invoice(state)).toEqual([])
    expect(books.papers.map(({ notes }) => notes.map(({ amounts }) => amounts.total))).toEqual([
      [60],
      [100, 440],
    ])
    expect(books.owed).toBe(0)
  })

  it("of what was paid too much are credited nowhere", () => {
    const books = new Books()
    const movements = [payment("capt_1", 900), refund("ref_1", 90)]
    books.invoice(order(LINES, { movements, supplies: [shipped(1)] }))
    expect(books.notes).toEqual([])
    books.invoice(order(LINES, { movements, supplies: [shipped(1), shipped(2, "ful_2", 2)] }))
    expect(books.notes).toEqual([])
    expect(books.owed).toBe(0)
  })

  it("and returns never credit more than was invoiced, by rate, in any order", () => {
    const events = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 8 })
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (amounts, back, isCanceled) => {
          const books = new Books()
          const movements = [payment("capt_1", 810, 0)]
          const supplies = [shipped(3)]
          books.invoice(order(LINES, { movements, supplies }), "capture")
          for (const [n, amount] of amounts.entries()) {
            movements.push(refund(`ref_${n}`, amount / 100))
            const returns = back
              ? [{ id: "ret_1", since: day(4), lines: [{ id: "line_1", quantity: back }] }]
              : []
            const end = isCanceled && n === amounts.length - 1
            const state = order(LINES, {
              movements: [...movements],
              supplies,
              returns: n > 2 ? returns : [],
              ...(end && { canceled_at: day(8), is_binding: false }),
            })
            books.invoice(state, "capture")
            expect(books.invoice(state, "capture")).toEqual([])
            for (const part of Object.values(books.standing).flat()) {
              expect(part).toBeGreaterThanOrEqual(0)
            }
          }
        },
      ),
    )
  })
})
