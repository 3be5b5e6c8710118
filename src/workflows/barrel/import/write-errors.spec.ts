import { MedusaError } from "@medusajs/framework/utils"
import { DomainError, detail, invalid } from "../../../errors"
import { readImportRow } from "./import-row"
import { writeErrors } from "./write-errors"

const OPTIONS = { locales: ["fr-FR", "en-US"], currencies: ["eur", "usd"] }

const errorsOf = (error: unknown, values: Record<string, string> = { sku: "A" }) =>
  writeErrors(error, readImportRow({ line: 4, values }, OPTIONS), OPTIONS)

describe("A row that could not be written", () => {
  it.each([
    [
      "a value the API refuses",
      invalid("stock.0.quantity", "below_reserved", { reserved: 2 }),
      "stock",
      "below_reserved",
    ],
    [
      "a SKU taken meanwhile",
      new DomainError("duplicate.product", { field: "sku", value: "A" }, [
        detail("sku", "already_used", { value: "A" }),
      ]),
      "sku",
      "already_used",
    ],
    [
      "a barrel archived meanwhile",
      new DomainError("barrel_archived"),
      "status",
      "archived_barrel",
    ],
    [
      "the last unit sold meanwhile",
      new DomainError("barrel_out_of_stock"),
      "stock",
      "publish_without_stock",
    ],
    ["a lock", new Error("Timed-out acquiring lock."), "sku", "write_locked"],
    [
      "a unique index",
      new MedusaError(MedusaError.Types.INVALID_DATA, "Product with handle: a, already exists."),
      "sku",
      "write_refused",
    ],
  ])("for %s says so, and is no surprise", (_, error, column, reason) => {
    const { refused, unexpected } = errorsOf(error)
    expect(refused).toMatchObject([{ line: 4, column, reason }])
    expect(unexpected).toBeUndefined()
  })

  it("for something unexpected tells nothing of the inside, which the log gets", () => {
    const error = new Error("password authentication failed for user postgres")
    const { refused, unexpected } = errorsOf(error)
    expect(refused).toMatchObject([{ line: 4, column: "sku", reason: "write_failed" }])
    expect(refused[0]?.message).not.toContain("postgres")
    expect(unexpected).toBe(error)
  })

  it.each([
    [{ sku: "A", handle: "a", title: "A" }, "sku"],
    [{ handle: "a", title: "A" }, "handle"],
    [{ title: "A" }, "title"],
  ])("is named by what tells it from others: %j", (values, column) => {
    expect(errorsOf(new Error("?"), values).refused[0]?.column).toBe(column)
  })
})
