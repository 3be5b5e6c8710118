import type { QuantityRule } from "../../modules/barrel/rules/quantities"
import { type Sale, refusalOf } from "./refusal"

const ADDRESS = {
  first_name: "Jeanne",
  last_name: "Martin",
  address_1: "1 rue des Vignes",
  city: "Beaune",
  postal_code: "21200",
  country_code: "fr",
  phone: "+33380000000",
}

const aSale = (change: Partial<Sale> = {}): Sale => ({
  email: "jeanne@example.test",
  phones: [],
  shipping_address: ADDRESS,
  delivery: "pallet",
  lines: [{ path: "items.0", title: "Fût", variant_id: "var_1", quantity: 2, is_taxed: true }],
  taxed_shipping: [true],
  variants_for_sale: new Map([["var_1", {}]]),
  ...change,
})

const line = (change: Partial<Sale["lines"][number]>) => ({
  lines: [{ ...aSale().lines[0]!, ...change }],
})

const soldIn = (rule: QuantityRule) => ({ variants_for_sale: new Map([["var_1", rule]]) })

const without = (...fields: (keyof typeof ADDRESS)[]) => ({
  shipping_address: { ...ADDRESS, ...Object.fromEntries(fields.map((field) => [field, null])) },
})

const refused = (change: Partial<Sale>) => {
  const refusal = refusalOf(aSale(change))
  return refusal && [refusal.code, refusal.details?.map(({ path }) => path)]
}

describe("What may become an order", () => {
  it.each<[string, Partial<Sale>]>([
    ["a whole sale on a pallet", {}],
    [
      "a company without a person's name",
      {
        shipping_address: {
          ...without("first_name", "last_name").shipping_address,
          company: "SARL Martin",
        },
      },
    ],
    [
      "a pallet whose buyer can be called elsewhere",
      { ...without("phone"), phones: [null, "+33600000000"] },
    ],
    ["a parcel without a telephone number", { ...without("phone"), delivery: "carrier" }],
    [
      "what is collected, without a street",
      { ...without("address_1", "city", "postal_code", "phone"), delivery: "pickup" },
    ],
    [
      "what isn't delivered at all",
      { ...without("address_1", "city", "postal_code", "phone"), delivery: "none" },
    ],
    [
      "Hong Kong, which has no postal codes",
      { shipping_address: { ...ADDRESS, country_code: "hk", postal_code: null } },
    ],
    ["a line without a product", line({ variant_id: null })],
    ["goods that need no shipping price", { taxed_shipping: [] }],
    ["the least quantity that is sold", soldIn({ min_quantity: 2 })],
    [
      "two lines that make up a step together",
      {
        ...soldIn({ quantity_step: 4 }),
        lines: [line({}).lines[0]!, line({ path: "items.1" }).lines[0]!],
      },
    ],
    [
      "a quantity that staff have agreed to",
      { ...soldIn({ min_quantity: 12 }), quantities_agreed: true },
    ],
  ])("is %s", (_, change) => {
    expect(refused(change)).toBeNull()
  })

  it.each<[string, Partial<Sale>, string, string[]]>([
    [
      "what is no longer for sale",
      { variants_for_sale: new Map() },
      "barrel_unavailable",
      ["items.0"],
    ],
    ["a part of a barrel", line({ quantity: 1.4 }), "quantity_not_sold", ["items.0.quantity"]],
    ["nothing", line({ quantity: 0 }), "quantity_not_sold", ["items.0.quantity"]],
    [
      "less than the minimum",
      soldIn({ min_quantity: 3 }),
      "quantity_not_sold",
      ["items.0.quantity"],
    ],
    ["less than a step", soldIn({ quantity_step: 4 }), "quantity_not_sold", ["items.0.quantity"]],
    [
      "two lines that are no multiple together",
      {
        ...soldIn({ min_quantity: 2, quantity_step: 2 }),
        lines: [line({}).lines[0]!, line({ path: "items.1", quantity: 1 }).lines[0]!],
      },
      "quantity_not_sold",
      ["items.0.quantity", "items.1.quantity"],
    ],
    ["an order without an e-mail address", { email: " " }, "checkout_incomplete", ["email"]],
    [
      "a pallet to nobody nowhere",
      { email: null, shipping_address: null },
      "checkout_incomplete",
      [
        "email",
        ...["first_name", "last_name", "address_1", "city", "country_code", "postal_code"].map(
          (field) => `shipping_address.${field}`,
        ),
        "phone",
      ],
    ],
    ["a pallet without a telephone number", without("phone"), "checkout_incomplete", ["phone"]],
    [
      "a place that VAT can't be told of",
      without("postal_code"),
      "checkout_incomplete",
      ["shipping_address.postal_code"],
    ],
    [
      "what is collected by nobody",
      { ...without("first_name", "country_code"), delivery: "pickup" },
      "checkout_incomplete",
      ["shipping_address.first_name", "shipping_address.country_code"],
    ],
    ["a line without tax", line({ is_taxed: false }), "tax_missing", ["items.0"]],
    [
      "a delivery without tax",
      { taxed_shipping: [true, false] },
      "tax_missing",
      ["shipping_methods.1"],
    ],
  ])("isn't %s", (_, change, code, paths) => {
    expect(refused(change)).toEqual([code, paths])
  })

  it("isn't refused for its address before what is gone", () => {
    const change = { variants_for_sale: new Map(), shipping_address: null }
    expect(refused(change)?.[0]).toBe("barrel_unavailable")
  })
})
