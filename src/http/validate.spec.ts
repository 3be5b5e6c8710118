import { z } from "@medusajs/framework/zod"
import fc from "fast-check"
import { DomainError } from "../errors"
import { queryNumber, range } from "./query"
import { validate } from "./validate"

const Body = z.strictObject({
  name: z.string().min(2).max(5),
  count: z.number().int().min(1).lt(10).optional(),
  tags: z
    .array(z.enum(["red", "white"]))
    .min(1)
    .max(2)
    .optional(),
  parts: z.array(z.strictObject({ id: z.string() })).optional(),
  link: z.union([z.url(), z.strictObject({ url: z.url() })]).optional(),
})

const refusalOf = (schema: z.ZodType, input: unknown): DomainError => {
  try {
    validate(schema, input)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error("It was accepted")
}

describe("what a caller sent", () => {
  it("comes out as the schema makes it", () => {
    expect(validate(z.strictObject({ n: queryNumber() }), { n: "12.5" })).toEqual({ n: 12.5 })
  })

  it.each([
    ["a missing field", {}, "name", "is required"],
    ["another type", { name: 5 }, "name", "must be a text"],
    ["null", { name: null }, "name", "must be a text"],
    ["too short a text", { name: "a" }, "name", "must have at least 2 characters"],
    ["too long a text", { name: "abcdef" }, "name", "must have at most 5 characters"],
    ["too small a number", { name: "ab", count: 0 }, "count", "must be at least 1"],
    ["a number at an open end", { name: "ab", count: 10 }, "count", "must be less than 10"],
    ["a fraction", { name: "ab", count: 1.5 }, "count", "must be a whole number"],
    ["an empty list", { name: "ab", tags: [] }, "tags", "must have at least 1 entries"],
    [
      "too long a list",
      { name: "ab", tags: ["red", "red", "red"] },
      "tags",
      "must have at most 2 entries",
    ],
    [
      "an unknown code",
      { name: "ab", tags: ["red", "blue"] },
      "tags.1",
      "must be one of red, white",
    ],
    ["an unknown key", { name: "ab", colour: "red" }, "colour", "is unknown here"],
    [
      "an unknown key inside",
      { name: "ab", parts: [{ id: "1" }, { id: "2", size: 3 }] },
      "parts.1.size",
      "is unknown here",
    ],
  ])("with %s is refused by the field's path", (_, input, path, message) => {
    const error = refusalOf(Body, input)
    expect(error).toMatchObject({ code: "invalid_request", message: `${path} ${message}` })
    expect(error.details).toMatchObject([{ path, message }])
  })

  it.each([
    ["text that is no link", "nowhere", "link", "Invalid URL"],
    ["an object whose link is none", { url: "nowhere" }, "link.url", "Invalid URL"],
    ["something like no alternative", 5, "link", "must be an object"],
  ])("that fits no alternative is told of the closest: %s", (_, link, path, message) => {
    expect(refusalOf(Body, { name: "ab", link }).details).toMatchObject([{ path, message }])
  })

  it("that isn't an object at all is called the body", () => {
    expect(refusalOf(Body, "text").message).toBe("body must be an object")
  })

  it("is told everything that is wrong at once", () => {
    const { details, message } = refusalOf(Body, { name: "a", count: 0, x: 1, y: 2 })
    expect(details?.map(({ path }) => path).sort()).toEqual(["count", "name", "x", "y"])
    expect(message.split("; ")).toHaveLength(4)
  })

  it("is accepted or refused as a whole with paths, and never breaks the server", () => {
    const schema = z.strictObject({ ...Body.shape, year: range().optional() })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())), (input) => {
        try {
          expect(schema.safeParse(validate(schema, input)).success).toBe(true)
        } catch (error) {
          expect(error).toMatchObject({ code: "invalid_request" })
          expect((error as DomainError).details).not.toHaveLength(0)
        }
      }),
    )
  })
})
