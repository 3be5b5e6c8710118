import { MedusaError } from "@medusajs/framework/utils"
import fc from "fast-check"
import { errorResponse } from "./error-response"
import {
  DomainError,
  ERRORS,
  ERROR_MESSAGES,
  type ErrorCode,
  type ErrorKey,
  detail,
  invalid,
  isDomainError,
} from "../errors"

const KEYS = Object.keys(ERROR_MESSAGES) as ErrorKey[]
const { Types } = MedusaError

/** How an error comes out of a workflow: the fields, without the class. */
const copyOf = ({ name, type, code, message, reason, params, details }: DomainError) => ({
  name,
  type,
  code,
  message,
  ...(reason && { reason }),
  ...(params && { params }),
  ...(details && { details }),
})

describe("an error of ours", () => {
  it.each(KEYS)("with the key %s answers with the status of its code and its message", (key) => {
    const [code] = key.split(".") as [ErrorCode]
    const { status, body } = errorResponse(new DomainError(key as "not_found"))
    expect(status).toBe(ERRORS[code].status)
    expect(body.code).toBe(code)
    expect(body.details).toBeUndefined()
  })

  it("keeps its details, and survives the way through a workflow", () => {
    const error = invalid("prices.0.amount", "too_small", { minimum: "0" })
    const answer = {
      status: 400,
      body: {
        type: "invalid_data",
        code: "invalid_request",
        message: "prices.0.amount must be at least 0",
        details: [detail("prices.0.amount", "too_small", { minimum: "0" })],
      },
    }
    expect(errorResponse(error)).toEqual(answer)
    expect(errorResponse(copyOf(error))).toEqual(answer)
    expect(isDomainError(copyOf(error))).toBe(true)
  })

  it("is known by its name alone", () => {
    expect(isDomainError(new DomainError("not_found"))).toBe(true)
    for (const other of [new Error("x"), null, undefined, "DomainError", { code: "conflict" }]) {
      expect(isDomainError(other)).toBe(false)
    }
  })
})

describe("an error of Medusa's", () => {
  it.each<[string, ErrorCode]>([
    [Types.NOT_FOUND, "not_found"],
    [Types.INVALID_DATA, "invalid_request"],
    [Types.INVALID_ARGUMENT, "invalid_request"],
    [Types.NOT_ALLOWED, "invalid_request"],
    [Types.DUPLICATE_ERROR, "duplicate"],
    [Types.CONFLICT, "conflict"],
    [Types.UNAUTHORIZED, "unauthorized"],
    [Types.FORBIDDEN, "forbidden"],
  ])("of type %s answers %s with Medusa's words", (type, code) => {
    expect(errorResponse(new MedusaError(type, "As Medusa says"))).toEqual({
      status: ERRORS[code].status,
      body: expect.objectContaining({ code, message: "As Medusa says" }),
    })
  })

  it.each([
    "Publishable API key required in the request header: x-publishable-api-key",
    "A valid publishable key is required to proceed with the request",
  ])("about the key of the shop has a code of its own: %s", (message) => {
    expect(errorResponse(new MedusaError(Types.NOT_ALLOWED, message)).body.code).toBe(
      "publishable_key_required",
    )
  })
})

describe("an error of the body parser", () => {
  it.each([
    [400, "malformed_body", "The body is not valid JSON"],
    [413, "payload_too_large", "The body is larger than this endpoint accepts"],
    [415, "unsupported_media_type", "unsupported charset"],
  ])("with status %d answers %s", (status, code, message) => {
    const error = Object.assign(new Error("unsupported charset"), { status })
    expect(errorResponse(error)).toEqual({
      status,
      body: { type: "invalid_data", code, message },
    })
  })
})

describe("an error of the router", () => {
  it("about a path that is no text blames the request, not its body", () => {
    const error = Object.assign(new URIError("Failed to decode param '%zz'"), { status: 400 })
    expect(errorResponse(error)).toMatchObject({
      status: 400,
      body: { code: "invalid_request", message: "Failed to decode param '%zz'" },
    })
  })
})

describe("any other error", () => {
  it.each([
    ["a bug", new TypeError("x is not a function at /srv/secret.ts")],
    ["the database", new MedusaError(Types.DB_ERROR, "password secret")],
    ["a status of its own", Object.assign(new Error("secret"), { status: 418 })],
    ["an unknown code", Object.assign(new Error("secret"), { code: "ECONNREFUSED" })],
    ["a code every object has", Object.assign(new Error("secret"), { code: "toString" })],
    ["text", "secret"],
    ["nothing", undefined],
  ])("answers 500 and says nothing of %s", (_, thrown) => {
    expect(errorResponse(thrown)).toEqual({
      status: 500,
      body: {
        type: "unexpected_state",
        code: "unexpected_error",
        message: "An unexpected error occurred",
      },
    })
  })

  it("whatever is thrown, the answer is one of the table", () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const { status, body } = errorResponse(thrown)
        expect(ERRORS[body.code].status).toBe(status)
        expect(typeof body.message).toBe("string")
      }),
    )
  })
})

describe("an error known by its words alone", () => {
  it.each([
    [
      "a violated unique index",
      new MedusaError(MedusaError.Types.INVALID_DATA, "Product with handle: x, already exists."),
      "duplicate",
    ],
    ["a lock that stays taken", new Error("Timed-out acquiring lock."), "locked"],
    [
      "another lock that stays taken",
      new Error('Failed to acquire lock for key "barrel:1"'),
      "locked",
    ],
  ] as const)("%s answers 409", (_, error, code) => {
    expect(errorResponse(error)).toMatchObject({ status: 409, body: { code } })
  })
})
