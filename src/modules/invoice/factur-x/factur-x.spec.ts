import { Profile, extractXml, validateXsd } from "@stackforge-eu/factur-x"
import fc from "fast-check"
import { drawInvoice } from "../document"
import { SELLER, content, draft, orderLine } from "../invoice.spec.support"
import { amountsOf } from "../rules/amounts"
import { mentionsOf } from "../rules/mentions"
import type { DepositTaken, InvoiceContent } from "../types"
import { toCii } from "./cii"
import { brokenRulesOf } from "./french-rules"

const { buyer } = draft()

const CONSUMER: Partial<InvoiceContent> = {
  situation: "french_consumer",
  mentions: mentionsOf("french_consumer", "fr"),
  buyer: { ...buyer, company: null },
  prepaid: 810,
  paid_on: "2026-11-30",
  po_number: null,
}

/** 243 € of a deposit. */
const DEPOSIT = {
  id: "inv_0",
  number: "AC-2026-000001",
  issued_on: "2026-11-30",
  taxes: [{ rate: 20, category: "S", base: 202.5, amount: 40.5, mention: null }],
  subtotal: 202.5,
  tax_total: 40.5,
  total: 243,
} satisfies DepositTaken

const untaxed = (category: "K" | "G" | "E", mention: string) =>
  amountsOf([orderLine({ tax_total: 0, tax_rate: 0, vat_category: category, mention })], 585, "eur")

const CASES: [name: string, invoice: InvoiceContent][] = [
  ["a French company's invoice", content()],
  ["a consumer's, which is paid", content(CONSUMER)],
  ["one that is paid in part", content({ prepaid: 300, paid_on: "2026-11-29" })],
  [
    "a credit note",
    content({
      kind: "credit_note",
      number: "AV-2026-000001",
      due_on: null,
      corrects: { id: "inv_1", number: "FA-2026-000042", issued_on: "2026-11-30" },
      reason: "Fuite",
    }),
  ],
  [
    "a deposit",
    content({ kind: "deposit", number: "AC-2026-000001", supplied_on: null, prepaid: 810 }),
  ],
  [
    "a deposit's credit note",
    content({
      kind: "credit_note",
      number: "AV-2026-000002",
      due_on: null,
      corrects: { id: "inv_0", number: "AC-2026-000001", issued_on: "2026-11-30", kind: "deposit" },
    }),
  ],
  [
    "the final invoice of two deposits",
    content({ prepaid: 486, deposits: [DEPOSIT, { ...DEPOSIT, number: "AC-2026-000002" }] }),
  ],
  [
    "one in dollars with VAT",
    content({ currency_code: "usd", euro_vat: { rate: 1.08, day: "2026-11-30", amount: 125 } }),
  ],
  [
    "an intra-community supply",
    content({ situation: "eu_company", ...untaxed("K", "Exonération TVA, art. 262 ter I du CGI") }),
  ],
  [
    "an export in dollars",
    content({
      situation: "export_company",
      currency_code: "usd",
      ...untaxed("G", "Exonération TVA, art. 262 I du CGI"),
    }),
  ],
  [
    "a delivery to Guadeloupe",
    content({ situation: "export_company", ...untaxed("E", "Exonération TVA, art. 294 du CGI") }),
  ],
  [
    "a German consumer's, with VAT of there",
    content({
      ...CONSUMER,
      situation: "eu_consumer",
      ...amountsOf([orderLine({ tax_rate: 19, tax_total: 111.15 })], 696.15, "eur"),
    }),
  ],
  [
    "one in English with signs of XML and nothing that may be left out",
    content({
      language: "en",
      supplied_on: null,
      po_number: null,
      seller: { ...SELLER, iban: undefined, name: `"Fûts" & <Fils>` },
      buyer: { ...buyer, shipping_address: null },
    }),
  ],
]

describe("The XML of an invoice", () => {
  it.each(CASES)("of %s is valid by the schema of Factur-X", async (_, invoice) => {
    expect(await validateXsd(toCii(invoice), Profile.EN16931)).toMatchObject({
      valid: true,
      errors: [],
    })
  })

  it("says the amounts, the parties and how it is paid", () => {
    const xml = toCii(content())
    for (const part of [
      "<ram:ID>FA-2026-000042</ram:ID><ram:TypeCode>380</ram:TypeCode>",
      '<udt:DateTimeString format="102">20261130</udt:DateTimeString>',
      '<ram:URIID schemeID="0225">404833048</ram:URIID>',
      "<ram:CalculatedAmount>135.00</ram:CalculatedAmount>",
      "<ram:GrandTotalAmount>810.00</ram:GrandTotalAmount><ram:DuePayableAmount>810.00</ram:DuePayableAmount>",
      "<ram:IBANID>FR7630006000011234567890189</ram:IBANID>",
      "<ram:IssuerAssignedID>PO-118</ram:IssuerAssignedID>",
      "<ram:SubjectCode>PMT</ram:SubjectCode>",
    ]) {
      expect(xml).toContain(part)
    }
    expect(toCii(content(CONSUMER))).toContain(
      "<ram:TotalPrepaidAmount>810.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>0.00</ram:DuePayableAmount>",
    )
  })

  it.each<[string, Partial<InvoiceContent>, string[]]>([
    [
      "a deposit",
      { kind: "deposit", prepaid: 810, paid_on: "2026-11-30" },
      ["<ram:ID>B2</ram:ID>", "<ram:TypeCode>386</ram:TypeCode>"],
    ],
    [
      "a final invoice",
      { prepaid: 243, deposits: [DEPOSIT] },
      ["<ram:ID>B4</ram:ID>", "<ram:TypeCode>380</ram:TypeCode>", "<ram:DuePayableAmount>567.00<"],
    ],
    [
      "a deposit's credit note",
      {
        kind: "credit_note",
        corrects: { id: "inv_0", number: "AC-1", issued_on: "2026-11-30", kind: "deposit" },
      },
      ["<ram:ID>B1</ram:ID>", "<ram:TypeCode>503</ram:TypeCode>"],
    ],
  ])("says what %s is", (_, overrides, parts) => {
    const xml = toCii(content(overrides))
    for (const part of parts) expect(xml).toContain(part)
  })

  it("has no empty element, whatever people write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [line] = content().lines
        const xml = toCii(
          content({ po_number: text, lines: line ? [{ ...line, title: text }] : [] }),
        )
        expect(xml).not.toMatch(/<(ram:[A-Za-z]+)[^>]*><\/\1>/)
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
      }),
    )
  })
})

describe("The French rules", () => {
  it("find nothing in a French company's invoice", () => {
    expect(brokenRulesOf(content())).toEqual([])
  })

  it.each<[string, Partial<InvoiceContent>]>([
    ["number", { number: "FA 2026/é" }],
    ["note_PMT_once", { mentions: content().mentions.filter(({ code }) => code !== "PMT") }],
    ["known_rates", amountsOf([orderLine({ tax_rate: 19, tax_total: 111.15 })], 696.15, "eur")],
    ["two_decimals", { total: 810.005 }],
    ["due_after_issue", { due_on: "2026-11-29" }],
    ["decimals_of_lines", { lines: content().lines.map((line) => ({ ...line, quantity: 1 / 3 })) }],
    ["category_once", { mentions: [...content().mentions, { code: "TXD", text: "Biens" }] }],
    ["vat_in_euros", { currency_code: "usd" }],
    ["corrected_invoice", { kind: "credit_note", corrects: null }],
    ["day_of_preceding", { deposits: [{ ...DEPOSIT, issued_on: "2026-12-01" }] }],
    ["deposit_of_no_deposit", { kind: "deposit", deposits: [DEPOSIT] }],
    ["paid_on", { prepaid: 810, paid_on: null }],
    ["electronic_addresses", { seller: { ...SELLER, siren: undefined } }],
  ])("name what breaks %s", (rule, overrides) => {
    expect(brokenRulesOf(content(overrides))).toEqual([rule])
  })

  it("are not asked of those that go to no platform", () => {
    expect(brokenRulesOf(content({ ...CONSUMER, number: "é" }))).toEqual([])
  })
})

describe("The PDF of an invoice", () => {
  it("is a PDF/A-3 with the XML inside", async () => {
    const { pdf, xml } = await drawInvoice(content(), "a".repeat(64))
    const extracted = await extractXml(pdf)
    expect(extracted.xml).toBe(xml)
    const text = pdf.toString("latin1")
    for (const part of [
      "<pdfaid:part>3</pdfaid:part>",
      "<pdfaid:conformance>B</pdfaid:conformance>",
      "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>",
      "/AFRelationship /Alternative",
      "/OutputIntents",
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain("/BaseFont /Helvetica")
  })

  it("has the same bytes each time, whatever was drawn before", async () => {
    const [first] = await Promise.all([
      drawInvoice(content(), "a"),
      drawInvoice(content(CONSUMER), "b"),
    ])
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const second = await drawInvoice(content(), "a")
    expect(second.pdf.equals(first.pdf)).toBe(true)
  })
})
