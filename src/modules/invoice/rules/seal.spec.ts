import fc from "fast-check"
import { content } from "../invoice.spec.support"
import { canonicalJson } from "./chain"
import { type Link, START, followChain, sealOf } from "./seal"

const chainOf = (count: number): Link[] => {
  const links: Link[] = []
  let { hash: previous_hash } = START
  for (let position = 1; position <= count; position += 1) {
    const number = `FA-2026-${position}`
    const row = {
      id: `inv_${position}`,
      kind: "invoice" as const,
      number,
      position,
      order_id: `order_${position}`,
      customer_id: null,
      company_id: null,
      buyer_name: "Claire",
      currency_code: "eur",
      issued_on: "2026-11-30",
      due_on: null,
      subtotal: 675,
      tax_total: 135,
      total: 810,
      content: content({ number }),
      corrects_id: null,
      cause: "order" as const,
      cause_id: `order_${position}`,
      created_by: null,
    }
    const hash = sealOf(previous_hash, row)
    links.push({ ...row, previous_hash, hash })
    previous_hash = hash
  }
  return links
}

const CHAIN = chainOf(5)
const at = (position: number) => CHAIN[position - 1] as Link

describe("The chain of invoices", () => {
  it("is whole as it was written, also read in parts", () => {
    expect(followChain(START, CHAIN).broken_at).toBeNull()
    const { end } = followChain(START, CHAIN.slice(0, 3))
    expect(followChain(end, CHAIN.slice(3))).toMatchObject({
      broken_at: null,
      end: { position: 5 },
    })
  })

  it.each<[string, Link[], number]>([
    ["a changed total", CHAIN.with(2, { ...at(3), total: 8 }), 3],
    ["a changed line", CHAIN.with(1, { ...at(2), content: content({ lines: [] }) }), 2],
    ["a removed link", CHAIN.toSpliced(2, 1), 3],
    ["a link in twice", CHAIN.toSpliced(2, 0, at(2)), 3],
    ["links that changed places", [at(1), at(3), at(2), at(4), at(5)], 2],
    [
      "a link sealed anew",
      CHAIN.with(3, { ...at(4), total: 1, hash: sealOf(at(3).hash, { ...at(4), total: 1 }) }),
      5,
    ],
  ])("tells where %s breaks it", (_, links, position) => {
    expect(followChain(START, links).broken_at).toBe(position)
  })

  it("seals a value however the database orders its keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
