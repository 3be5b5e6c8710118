import { createHash } from "node:crypto"
import { type QuoteDocument, renderQuote } from "."
import { quote, line, linesOf } from "./quote.spec.support"

const sha256 = async (document: QuoteDocument) =>
  createHash("sha256")
    .update(await renderQuote(document))
    .digest("hex")

/** A buyer may have kept the file of a quote: drawing it again must give the same one. */
describe("The bytes of quotes that were sent", () => {
  it.each<[name: string, document: QuoteDocument, hash: string]>([
    ["in French", quote(), "352bd601ee05770fd4601bf8045941f22bdfa36c96cee9c71bfaaa5db5fdc23f"],
    [
      "in English",
      quote({ language: "en", prices_include_tax: true, currency_code: "usd" }),
      "cb4f59730836647b43e1ee67f022c27c736995113d9d01c7041ddbda578741e9",
    ],
    [
      "on several pages",
      quote({ lines: linesOf(60), terms: "Conditions.\n".repeat(90) }),
      "ce09cc44c3dfede6cdd4cc7e92c6fea4eb8277d9efb933d446770e8c2a175295",
    ],
    [
      "with other scripts, exemptions and a private buyer",
      quote({
        lines: [
          line(1, { title: "樽 חבית برميل", note: "Chauffe moyenne", discount: 0, tax_rate: null }),
          line(2, { lead_time_days: 60, discount: 0 }),
        ],
        buyer: { ...quote().buyer, company: null, shipping_address: null },
        tax_lines: [{ rate: 0, base: 900, amount: 0, mention: "Exonération, art. 262 I du CGI" }],
        shipping: null,
        discount_subtotal: 0,
        message: null,
        terms: null,
        payment: { net_days: 0, pay_by_invoice: false },
      }),
      "762f8a884c596a02174e387912280d14792d1769ed7b94f5f3208c204b45b884",
    ],
  ])("are the same, %s", async (_, document, hash) => {
    expect(await sha256(document)).toBe(hash)
  })
})
