import {
  throwIfPriceImpossible,
  throwIfLocationUnknown,
  throwIfPublishedWithoutStock,
  throwIfStockBelowReserved,
} from "./checks"

const refusal = (code: string, path: string) =>
  expect.objectContaining({
    code,
    message: expect.stringContaining(path),
    details: [expect.objectContaining({ path })],
  })

describe("prices", () => {
  const check = (...codes: string[]) =>
    throwIfPriceImpossible(
      codes.map((currency_code) => ({ amount: 12.5, currency_code })),
      ["eur", "usd", "jpy"],
    )

  it("in currencies of the store pass, and so does none", () => {
    expect(() => check("usd", "eur")).not.toThrow()
    expect(() => check()).not.toThrow()
  })

  it("in another currency are refused by their place, with the currencies there are", () => {
    expect(() => check("eur", "gbp")).toThrow(refusal("invalid_request", "prices.1.currency_code"))
    expect(() => check("gbp")).toThrow("must be one of eur, usd, jpy")
  })

  it("that nobody can pay are refused by their place", () => {
    expect(() => check("eur", "jpy")).toThrow(refusal("invalid_request", "prices.1.amount"))
  })
})

describe("stock", () => {
  const known = new Set(["sloc_1"])

  it("at a location of the store keeps that location", () => {
    expect(throwIfLocationUnknown("sloc_1", 0, known)).toBe("sloc_1")
  })

  it.each([
    ["an unknown location", "sloc_2", "is not a stock location of this store"],
    ["no location where the store has no default", null, "is required"],
  ])("at %s is refused by its place", (_, location, message) => {
    const check = () => throwIfLocationUnknown(location, 3, known)
    expect(check).toThrow(refusal("invalid_request", "stock.3.location_id"))
    expect(check).toThrow(message)
  })

  it.each([
    [0, 0],
    [2, 2],
    [3, 2],
  ])("of %d units may stay where %d are promised", (quantity, reserved) => {
    expect(() => throwIfStockBelowReserved(quantity, reserved, 0)).not.toThrow()
  })

  it("can't be less than what orders were promised", () => {
    const check = () => throwIfStockBelowReserved(1, 2, 4)
    expect(check).toThrow(refusal("invalid_request", "stock.4.quantity"))
    expect(check).toThrow("must be at least 2")
  })
})

describe("a new barrel", () => {
  it.each([
    ["a draft without stock", "draft", undefined],
    ["no status and no stock", undefined, []],
    ["published with a unit somewhere", "published", [{ quantity: 0 }, { quantity: 1 }]],
  ])("may be %s", (_, status, stock) => {
    expect(() => throwIfPublishedWithoutStock(status, stock)).not.toThrow()
  })

  it.each([
    ["no word of stock", undefined],
    ["an empty list", []],
    ["nothing but zeros", [{ quantity: 0 }, { quantity: 0 }]],
  ])("can't be published with %s", (_, stock) => {
    expect(() => throwIfPublishedWithoutStock("published", stock)).toThrow(
      expect.objectContaining({ code: "barrel_out_of_stock" }),
    )
  })
})
