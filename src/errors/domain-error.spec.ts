import { DomainError, detail, invalid, isDomainError } from "."

/** How an error comes out of a workflow: its fields, without the class. */
const copyOf = (error: DomainError): object => ({
  ...Object.fromEntries(Object.entries(error)),
  message: error.message,
})

describe("an error of a domain", () => {
  it("has the code, reason and parameters of its key, and the message they make", () => {
    expect(new DomainError("payload_too_large.file", { size: "20 MB" })).toMatchObject({
      name: "DomainError",
      code: "payload_too_large",
      reason: "file",
      params: { size: "20 MB" },
      message: "The file is larger than 20 MB, the most this endpoint accepts",
      type: "invalid_data",
    })
    expect(new DomainError("not_found")).toMatchObject({ code: "not_found", reason: undefined })
  })

  it("is made of its details where it is about values", () => {
    const details = [detail("name", "required"), detail("", "too_many", { maximum: 3 })]
    expect(new DomainError("invalid_request", undefined, details).message).toBe(
      "name is required; body must have at most 3 entries",
    )
    expect(invalid("count", "too_small", { minimum: 1 }).details).toEqual([
      { path: "count", message: "must be at least 1", reason: "too_small", params: { minimum: 1 } },
    ])
  })

  it("keeps braces in the values of its parameters", () => {
    const { message } = new DomainError("unauthorized.idempotency", { header: "{header} $&" })
    expect(message).toBe("Log in to use {header} $&")
  })

  it("is known after its way through a workflow", () => {
    expect(isDomainError(copyOf(new DomainError("not_found")))).toBe(true)
    for (const other of [new Error("x"), null, undefined, "DomainError", { code: "conflict" }]) {
      expect(isDomainError(other)).toBe(false)
    }
  })
})
