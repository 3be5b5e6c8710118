import fc from "fast-check"
import { isDomainError } from "../errors"
import { throwIfImpossible } from "./guard-input"

const refusalOf = (input: { path?: string; query?: object; body?: unknown }) => {
  try {
    throwIfImpossible({ path: "/store/carts", query: {}, body: {}, ...input } as never)
    return undefined
  } catch (error) {
    if (!isDomainError(error)) throw error
    expect(error.code).toBe("invalid_request")
    const [found] = error.details ?? []
    return [found?.path, found?.reason]
  }
}

const nested = (depth: number): unknown => (depth ? { a: nested(depth - 1) } : "end")

describe("what no endpoint can mean", () => {
  it.each<[string, Parameters<typeof refusalOf>[0], string, string]>([
    ["a null character", { body: { email: "a\0" } }, "email", "null_character"],
    ["half a pair", { body: { name: "\ud800" } }, "name", "not_unicode"],
    ["the other half", { body: { name: "a\udc00b" } }, "name", "not_unicode"],
    ["half a pair, deep", { body: { items: [{ note: "\ud83d" }] } }, "items.0.note", "not_unicode"],
    ["a key with half a pair", { body: { metadata: { "\ud800": 1 } } }, "metadata", "not_unicode"],
    ["a key with a null character", { body: { a: { "b\0": 1 } } }, "a", "null_character"],
    ["an object that has no text", { body: { email: { toString: 1 } } }, "email", "reserved_key"],
    ["an object without a value", { body: { n: { valueOf: null } } }, "n", "reserved_key"],
    ["another prototype", { body: JSON.parse('{"a":{"__proto__":{}}}') }, "a", "reserved_key"],
    ["a constructor", { body: { constructor: {} } }, "", "reserved_key"],
    ["a number beyond a double", { body: { quantity: Infinity } }, "quantity", "not_number"],
    ["nesting without end", { body: nested(60) }, Array(50).fill("a").join("."), "too_deep"],
    ["a body that is a text", { body: "\0" }, "", "null_character"],
    ["two locales", { query: { locale: ["a", "b"] } }, "locale", "not_single"],
    ["a locale of parts", { query: { locale: { a: "b" } } }, "locale", "not_single"],
    ["two orders", { query: { order: ["id", "-id"] } }, "order", "not_single"],
    ["a negative limit", { query: { limit: "-1" } }, "limit", "not_integer"],
    ["a limit that is none", { query: { limit: "ten" } }, "limit", "not_integer"],
    ["a fraction of an offset", { query: { offset: "1.5" } }, "offset", "not_integer"],
    ["a null character in a filter", { query: { id: ["a", "\0"] } }, "id.1", "null_character"],
    ["a null character in the path", { path: "/store/carts/a%00" }, "path", "null_character"],
    ["escapes that are no UTF-8", { path: "/store/carts/%ff" }, "path", "not_unicode"],
    ["half an escape", { path: "/store/carts/%" }, "path", "not_unicode"],
    ["half a pair in the path", { path: "/store/carts/%ed%a0%80" }, "path", "not_unicode"],
  ])("%s is refused by the name of its field", (_, input, path, reason) => {
    expect(refusalOf(input)).toEqual([path, reason])
  })

  it.each([
    { body: undefined },
    { body: null },
    { body: { text: "💥 é \u202e", list: [], none: null, nested: nested(49) } },
    { query: { limit: "20", offset: "0", order: "-created_at", id: ["a", "b"] } },
    { query: { created_at: { $gte: "2026-01-01" } } },
    { path: "/store/barrels/ch%C3%AAne-%F0%9F%92%A5" },
  ])("is nothing of %j", (input) => {
    expect(refusalOf(input)).toBeUndefined()
  })

  it("is never what PostgreSQL stores as it is sent", () => {
    const text = fc.string({ unit: "grapheme" }).filter((each) => !each.includes("\0"))
    const key = text.filter((each) => !(each in Object.prototype))
    const value = fc.dictionary(key, fc.oneof(text, fc.integer(), fc.array(text), fc.boolean()))
    fc.assert(
      fc.property(value, (body) => {
        expect(refusalOf({ body })).toBeUndefined()
      }),
    )
  })

  it("is any text with a null character or half a pair, wherever it stands", () => {
    const bad = fc
      .tuple(fc.string(), fc.constantFrom("\0", "\ud800", "\udfff"), fc.string())
      .map((parts) => parts.join("|"))
    const place = fc.array(fc.constantFrom("a", "b"), { maxLength: 10 })
    fc.assert(
      fc.property(bad, place, (text, path) => {
        const body = path.reduceRight<unknown>((inside, key) => ({ [key]: inside }), text)
        expect(refusalOf({ body })?.[0]).toBe(path.join("."))
      }),
    )
  })
})
