import { createProblems, emptyValues } from "./create-values"

const problemOfStock = (stock: string, status: "draft" | "published" = "published") =>
  createProblems({ ...emptyValues(["eur"]), stock, status }).stock

describe("a new barrel", () => {
  it.each(["1", "1 000", "3."])("is published with a stock of %s", (stock) => {
    expect(problemOfStock(stock)).toBeUndefined()
  })

  it.each(["", "0", " "])("isn't published with a stock of %j, but kept as a draft", (stock) => {
    expect(problemOfStock(stock)).toEqual({ key: "problems.publishStock" })
    expect(problemOfStock(stock, "draft")).toBeUndefined()
  })
})
