import { MedusaError } from "@medusajs/framework/utils"
import { ApiError, invalidRequest } from "../../../http/errors"
import { readImportRow } from "./import-row"
import { lateProblems } from "./late-problems"

const OPTIONS = { locales: ["fr-FR", "en-US"], currencies: ["eur", "usd"] }

const problemsOf = (error: unknown, values: Record<string, string> = { sku: "A" }) =>
  lateProblems(error, readImportRow({ line: 4, values }, OPTIONS), OPTIONS)

describe("A row that could not be written", () => {
  it.each([
    [
      "a value the API refuses",
      invalidRequest("stock.0.quantity", "is too low"),
      "stock",
      "is too low",
    ],
    [
      "a SKU taken meanwhile",
      new ApiError("duplicate", "sku taken", [{ path: "sku", message: "is taken" }]),
      "sku",
      "is taken",
    ],
    [
      "a barrel archived meanwhile",
      new ApiError("barrel_archived", "The barrel is archived"),
      "status",
      "archived",
    ],
    [
      "the last unit sold meanwhile",
      new ApiError("barrel_out_of_stock", "The barrel has no stock"),
      "stock",
      "no stock",
    ],
    ["a lock", new Error("Timed-out acquiring lock."), "sku", "somebody else"],
    [
      "a unique index",
      new MedusaError(MedusaError.Types.INVALID_DATA, "Product with handle: a, already exists."),
      "sku",
      "already exists",
    ],
  ])("for %s says so, and is no surprise", (_, error, column, message) => {
    const { problems, unforeseen } = problemsOf(error)
    expect(problems).toEqual([{ line: 4, column, message: expect.stringContaining(message) }])
    expect(unforeseen).toBeUndefined()
  })

  it("for something unforeseen tells nothing of the inside, which the log gets", () => {
    const error = new Error("password authentication failed for user postgres")
    const { problems, unforeseen } = problemsOf(error)
    expect(problems).toEqual([
      { line: 4, column: "sku", message: expect.stringContaining("could not be written") },
    ])
    expect(problems[0]?.message).not.toContain("postgres")
    expect(unforeseen).toBe(error)
  })

  it.each([
    [{ sku: "A", handle: "a", title: "A" }, "sku"],
    [{ handle: "a", title: "A" }, "handle"],
    [{ title: "A" }, "title"],
  ])("is named by what tells it from others: %j", (values, column) => {
    expect(problemsOf(new Error("?"), values).problems[0]?.column).toBe(column)
  })
})
