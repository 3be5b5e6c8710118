import { type ErrorCode, asDatabaseRefusal } from "."

const withCode = (code: string) => Object.assign(new Error('select "secret" - refused'), { code })

describe("what the database says of a request", () => {
  it.each<[what: string, sqlstate: string, ErrorCode, number]>([
    ["a number out of range", "22003", "invalid_request", 400],
    ["a text that is no date", "22007", "invalid_request", 400],
    ["a negative limit", "2201W", "invalid_request", 400],
    ["a text that is no number", "22P02", "invalid_request", 400],
    ["a null character in JSON", "22P05", "invalid_request", 400],
    ["a missing value", "23502", "invalid_request", 400],
    ["a check", "23514", "invalid_request", 400],
    ["a value too long for its index", "54000", "invalid_request", 400],
    ["a reference to nothing", "23503", "conflict", 409],
    ["a taken value", "23505", "duplicate", 409],
    ["an exclusion", "23P01", "duplicate", 409],
    ["a serialization failure", "40001", "locked", 409],
    ["a deadlock", "40P01", "locked", 409],
    ["a lock that isn't free", "55P03", "locked", 409],
    ["a lost connection", "08006", "unavailable", 503],
    ["too many connections", "53300", "unavailable", 503],
    ["a server that starts up", "57P03", "unavailable", 503],
    ["a server that isn't there", "ECONNREFUSED", "unavailable", 503],
  ])("%s (%s) becomes %s, without its words", (_, sqlstate, code, status) => {
    const refusal = asDatabaseRefusal(withCode(sqlstate))
    expect(refusal).toMatchObject({ name: "DomainError", code })
    expect(refusal?.message).not.toMatch(/secret|select/)
    expect(status).toBe({ invalid_request: 400, unavailable: 503 }[code as string] ?? 409)
  })

  it.each([
    ["Connection terminated unexpectedly", "unavailable"],
    [
      "Knex: Timeout acquiring a connection. The pool is probably full. Are you missing a .transacting(trx) call?",
      "unavailable",
    ],
    ["select 1 - connect ECONNREFUSED 127.0.0.1:5432", "unavailable"],
    ['Failed to acquire lock for key "cart_1"', "locked"],
    ["Timed-out acquiring lock.", "locked"],
  ])("is known by its words where it has no code: %s", (message, code) => {
    expect(asDatabaseRefusal(new Error(message))).toMatchObject({ code })
    // Through a workflow it comes as a copy.
    expect(asDatabaseRefusal({ name: "Error", message })).toMatchObject({ code })
  })

  it.each([
    ["Trying to order by not existing property Order.x", "order"],
    ["Trying to query by not existing property Order.items.x", "items.x"],
  ])("names the unknown field of a query: %s", (message, path) => {
    expect(asDatabaseRefusal(new Error(message))).toMatchObject({
      code: "invalid_request",
      details: [{ path, reason: "unknown_field" }],
    })
  })

  it.each([
    ["a bug", new TypeError("x is not a function")],
    ["a missing table, which is ours to mend", withCode("42P01")],
    ["an error of Medusa's", { type: "not_found", message: "Cart not found" }],
    ["a code of Medusa's", withCode("insufficient_inventory")],
    ["text", "23505"],
    ["nothing", null],
  ])("isn't %s", (_, error) => {
    expect(asDatabaseRefusal(error)).toBeUndefined()
  })
})
