import { z } from "@medusajs/framework/zod"
import fc from "fast-check"
import {
  listQuery,
  listResponse,
  oneOrMany,
  order,
  queryBoolean,
  queryNumber,
  range,
} from "./query"

const refuses = (schema: z.ZodType, input: unknown) => !schema.safeParse(input).success

describe("a number in a query", () => {
  it.each([
    ["12", 12],
    ["-0.5", -0.5],
    ["007", 7],
  ])("is read from %s", (text, number) => {
    expect(queryNumber().parse(text)).toBe(number)
  })

  it.each(["", " 1", "1e3", "0x10", "1,5", ".5", "1.", "NaN", "Infinity", "--1"])(
    "is not read from %p",
    (text) => {
      expect(refuses(queryNumber(), text)).toBe(true)
    },
  )

  it("is any that JavaScript writes without an exponent", () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(queryNumber().parse(String(number))).toBe(number)
      }),
    )
  })
})

describe("yes or no in a query", () => {
  it("is one of two words", () => {
    expect(queryBoolean().parse("true")).toBe(true)
    expect(queryBoolean().parse("false")).toBe(false)
    for (const text of ["1", "yes", "TRUE", ""]) expect(refuses(queryBoolean(), text)).toBe(true)
  })
})

describe("one value or several", () => {
  const woods = oneOrMany(z.enum(["oak", "acacia"]))

  it.each([
    ["oak", ["oak"]],
    [["oak"], ["oak"]],
    [
      ["acacia", "oak"],
      ["acacia", "oak"],
    ],
  ])("are a list afterwards: %p", (input, list) => {
    expect(woods.parse(input)).toEqual(list)
  })

  it.each([
    ["an unknown one", "pine"],
    ["an unknown one among others", ["oak", "pine"]],
    ["an empty list", []],
    ["51 of them", Array(51).fill("oak")],
    ["a list by keys", { 0: "oak" }],
  ])("are refused for %s", (_, input) => {
    expect(refuses(woods, input)).toBe(true)
  })

  it("are transformed one by one", () => {
    expect(oneOrMany(z.string().toUpperCase()).parse(["fr", "es"])).toEqual(["FR", "ES"])
  })
})

describe("a range", () => {
  it.each([
    ["an equal", "225", { $gte: 225, $lte: 225 }],
    ["a lower end", { $gte: "200" }, { $gte: 200 }],
    ["both ends", { $gte: "200", $lte: "300.5" }, { $gte: 200, $lte: 300.5 }],
    ["open ends", { $gt: "200", $lt: "300" }, { $gt: 200, $lt: 300 }],
  ])("reads %s", (_, input, bounds) => {
    expect(range().parse(input)).toEqual(bounds)
  })

  it.each([
    ["an operator of the database", { $ne: "1" }],
    ["an operator beside a good one", { $gte: "1", $like: "%" }],
    ["text", "many"],
    ["two values", ["1", "2"]],
    ["a nested bound", { $gte: { $lte: "1" } }],
  ])("refuses %s", (_, input) => {
    expect(refuses(range(), input)).toBe(true)
  })
})

describe("an order", () => {
  const byPrice = order(["price", "created_at"])

  it.each([
    ["price", { field: "price", direction: "asc" }],
    ["-price", { field: "price", direction: "desc" }],
    ["-created_at", { field: "created_at", direction: "desc" }],
  ])("reads %s", (text, parsed) => {
    expect(byPrice.parse(text)).toEqual(parsed)
  })

  it.each(["", "-", "--price", "Price", "price,created_at", "id; drop table barrel"])(
    "refuses %p",
    (text) => {
      expect(refuses(byPrice, text)).toBe(true)
    },
  )
})

describe("a list's query", () => {
  const query = listQuery({ wood: z.string().optional() })

  it("pages by twenty from the start unless asked otherwise", () => {
    expect(query.parse({})).toEqual({ limit: 20, offset: 0 })
    expect(query.parse({ limit: "100", offset: "7", wood: "oak" })).toEqual({
      limit: 100,
      offset: 7,
      wood: "oak",
    })
  })

  it.each([
    ["more than a hundred", { limit: "101" }],
    ["a negative page", { limit: "-1" }],
    ["half a page", { limit: "1.5" }],
    ["a page in words", { limit: "all" }],
    ["two limits", { limit: ["1", "2"] }],
    ["a start before the start", { offset: "-1" }],
    ["a start beyond all", { offset: "1000001" }],
    ["a start too long to count", { offset: "9".repeat(400) }],
    ["an unknown filter", { colour: "red" }],
  ])("refuses %s", (_, input) => {
    expect(refuses(query, input)).toBe(true)
  })
})

describe("a list's answer", () => {
  const answer = listResponse("barrels", z.strictObject({ id: z.string() }))
  const page = { barrels: [{ id: "1" }], count: 1, offset: 0, limit: 20 }

  it("has the items by their name beside the paging, and nothing else", () => {
    expect(answer.parse(page)).toEqual(page)
    expect(refuses(answer, { ...page, total: 1 })).toBe(true)
    expect(refuses(answer, { ...page, barrels: [{ id: "1", secret: true }] })).toBe(true)
    const { count: _, ...uncounted } = page
    expect(refuses(answer, uncounted)).toBe(true)
  })
})
