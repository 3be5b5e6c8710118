import iconv from "iconv-lite"
import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { content, draft, orderLine } from "../invoice.spec.support"
import { creditOfAmount, remainderOf } from "../rules/credit"
import { amountsOf } from "../rules/amounts"
import type { InvoiceContent, Situation } from "../types"
import type { Accounts } from "./accounts"
import { type AccountingEntry, entryOfInvoice, entryOfPayment } from "./entries"
import { fecName, writeFec } from "./fec"

const ACCOUNTS: Accounts = {
  customers: "411000",
  bank: "512000",
  deposits: "419100",
  sales: {},
  shipping: {},
  vat: {},
}

const OWNER = { code: "comp_ormes", name: "Château des Ormes" }

const booked = (said: InvoiceContent, accounts = ACCOUNTS) =>
  entryOfInvoice({ content: said, auxiliary: OWNER, corrected: null }, accounts)

const shown = ({ lines }: AccountingEntry) =>
  lines.map(({ account, debit, credit }) => [
    account.code,
    debit.isZero() ? `-${credit.toFixed(2)}` : debit.toFixed(2),
  ])

const GOODS = orderLine({ id: "ordli_1" })
const FREIGHT = orderLine({ id: "ordsm_1", quantity: 1, subtotal: 90, tax_total: 18 })

const SOLD = { ...content(), ...amountsOf([GOODS, FREIGHT], 810, "eur") }

const pieces = async (...entries: AccountingEntry[]) => {
  const all: Buffer[] = []
  const source = (async function* () {
    yield* entries
    await Promise.resolve()
  })()
  for await (const piece of writeFec(source)) all.push(piece)
  return iconv.decode(Buffer.concat(all), "ISO-8859-15")
}

const rowsOf = (file: string) => {
  const [head = "", ...lines] = file.trimEnd().split("\r\n")
  const columns = head.split("\t")
  return lines.map((line) =>
    Object.fromEntries(line.split("\t").map((cell, index) => [columns[index] ?? "", cell])),
  )
}

describe("an accountant", () => {
  it("finds a French sale on the customer's account, goods, freight and VAT", () => {
    expect(shown(booked(SOLD))).toEqual([
      ["411000", "810.00"],
      ["707100", "-585.00"],
      ["708510", "-90.00"],
      ["445710", "-135.00"],
    ])
  })

  it.each<[Situation, "S" | "K" | "G", string]>([
    ["eu_consumer", "S", "707400"],
    ["eu_company", "S", "707100"],
    ["eu_company", "K", "707200"],
    ["export_consumer", "G", "707300"],
  ])("finds a sale to %s of category %s on %s", (situation, category, account) => {
    const rate = category === "S" ? 20 : 0
    const line = { ...GOODS, tax_rate: rate, vat_category: category, tax_total: rate ? 117 : 0 }
    const amounts = amountsOf([line], rate ? 702 : 585, "eur")
    expect(shown(booked({ ...SOLD, situation, ...amounts }))[1]?.[0]).toBe(account)
  })

  it("finds a deposit on its own account, until the final invoice takes it from there", () => {
    const half = amountsOf([orderLine({ quantity: 1, subtotal: 100, tax_total: 20 })], 120, "eur")
    const deposit = { ...SOLD, ...half, kind: "deposit" as const, number: "AC-2026-000001" }
    expect(shown(booked(deposit))).toEqual([
      ["411000", "120.00"],
      ["419100", "-100.00"],
      ["445710", "-20.00"],
    ])
    const { taxes, subtotal, tax_total, total } = half
    const { number, issued_on } = deposit
    const taken = { id: "inv_1", number, issued_on, taxes, subtotal, tax_total, total }
    expect(shown(booked({ ...SOLD, deposits: [taken] }))).toEqual([
      ["411000", "690.00"],
      ["707100", "-585.00"],
      ["708510", "-90.00"],
      ["445710", "-135.00"],
      ["419100", "100.00"],
      ["445710", "20.00"],
    ])
    const note = { ...deposit, kind: "credit_note" as const }
    const corrects = { id: "inv_1", number, issued_on, kind: "deposit" as const }
    expect(shown(booked({ ...note, corrects }))[1]).toEqual(["419100", "100.00"])
  })

  it("names an account of a rate, which then goes before that of the territory", () => {
    const accounts = { ...ACCOUNTS, sales: { france: "707", "france:20": "70720" } }
    const [, sales] = booked(SOLD, accounts).lines
    expect(sales?.account).toEqual({ code: "70720", label: "Ventes de marchandises France 20 %" })
  })

  it("finds a credit of an amount on the accounts of the sale that it corrects, in proportion", () => {
    const credit = creditOfAmount(remainderOf(SOLD, [], "eur"), 81, {
      currency: "eur",
      title: "Avoir",
    })
    if (typeof credit === "string") throw new Error(credit)
    const note = { ...SOLD, ...credit, kind: "credit_note" as const }
    const entry = entryOfInvoice({ content: note, auxiliary: OWNER, corrected: SOLD }, ACCOUNTS)
    expect(shown(entry)).toEqual([
      ["411000", "-81.00"],
      ["707100", "58.50"],
      ["708510", "9.00"],
      ["445710", "13.50"],
    ])
  })

  it("finds each entry balanced, whatever was sold, also of its credit note", () => {
    const price = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100)
    const line = fc.record({
      price,
      quantity: fc.integer({ min: 1, max: 9 }),
      rate: fc.constantFrom(20, 5.5, 0),
      isFreight: fc.boolean(),
    })
    const share = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), share, (lines, part) => {
        const sold = lines.map(({ price: each, quantity, rate, isFreight }, index) =>
          orderLine({
            id: `${isFreight ? "ordsm" : "ordli"}_${index}`,
            quantity,
            subtotal: MathBN.mult(each, quantity),
            tax_total: MathBN.div(MathBN.mult(MathBN.mult(each, quantity), rate), 100),
            tax_rate: rate,
            vat_category: rate ? "S" : "G",
          }),
        )
        const total = MathBN.convert(
          sold.reduce(
            (sum, one) => MathBN.sum(sum, one.subtotal, one.tax_total),
            MathBN.convert(0),
          ),
          2,
        )
        const invoice = { ...content(), ...amountsOf(sold, total, "eur") }
        const amount = MathBN.max(0.01, MathBN.convert(MathBN.mult(total, part), 2))
        const credit = creditOfAmount(remainderOf(invoice, [], "eur"), MathBN.min(amount, total), {
          currency: "eur",
          title: "Avoir",
        })
        if (typeof credit === "string") throw new Error(credit)
        const note = { ...invoice, ...credit, kind: "credit_note" as const }
        for (const [said, corrected] of [
          [invoice, null],
          [note, invoice],
        ] as const) {
          const entry = entryOfInvoice({ content: said, auxiliary: OWNER, corrected }, ACCOUNTS)
          const sum = (side: "debit" | "credit") =>
            MathBN.sum(0, ...entry.lines.map((one) => one[side])).toNumber()
          expect(sum("debit")).toBe(sum("credit"))
          expect(sum("debit")).toBe(said.total)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe("a FEC", () => {
  const payment = entryOfPayment(
    {
      kind: "payment",
      amount: 810,
      day: "2026-12-01",
      recorded_on: "2026-12-02",
      source_id: "capt_1",
      invoice_number: SOLD.number,
      auxiliary: OWNER,
    },
    ACCOUNTS,
  )

  it("has the 18 columns of the law, dates and amounts as it wants them", async () => {
    const rows = rowsOf(await pieces(booked(SOLD), payment))
    expect(Object.keys(rows[0] ?? {})).toHaveLength(18)
    expect(rows[0]).toEqual({
      JournalCode: "VE",
      JournalLib: "Ventes",
      EcritureNum: "1",
      EcritureDate: "20261130",
      CompteNum: "411000",
      CompteLib: "Clients",
      CompAuxNum: "comp_ormes",
      CompAuxLib: "Château des Ormes",
      PieceRef: "FA-2026-000042",
      PieceDate: "20261130",
      EcritureLib: "Facture FA-2026-000042 Château des Ormes",
      Debit: "810,00",
      Credit: "0,00",
      EcritureLet: "",
      DateLet: "",
      ValidDate: "20261130",
      Montantdevise: "",
      Idevise: "",
    })
    expect(rows[4]).toMatchObject({
      JournalCode: "BQ",
      EcritureNum: "1",
      CompteNum: "512000",
      Debit: "810,00",
      ValidDate: "20261202",
    })
  })

  it("numbers the entries of each journal without gaps", async () => {
    const rows = rowsOf(await pieces(booked(SOLD), payment, booked(SOLD), payment))
    const numbers = rows.map(({ JournalCode, EcritureNum }) => `${JournalCode}${EcritureNum}`)
    expect([...new Set(numbers)]).toEqual(["VE1", "BQ1", "VE2", "BQ2"])
  })

  it.each([
    ["Œnothèque du Cœur €", "Œnothèque du Cœur €"],
    ["Łódzka Piwnica", "Lódzka Piwnica"],
    ["A\tB|C\r\nD", "A B C D"],
    ["酒蔵", "??"],
  ])("writes the name %j in its character set", async (name, written) => {
    const entry = entryOfInvoice(
      { content: SOLD, auxiliary: { ...OWNER, name }, corrected: null },
      ACCOUNTS,
    )
    expect(rowsOf(await pieces(entry))[0]?.CompAuxLib).toBe(written)
  })

  it("is named by SIREN and the last day", () => {
    expect(fecName("123456789", "2026-12-31")).toBe("123456789FEC20261231.txt")
    expect(draft().seller.siren).toMatch(/^\d{9}$/)
  })
})
