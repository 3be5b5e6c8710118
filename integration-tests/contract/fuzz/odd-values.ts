import fc from "fast-check"

/** Stands for a number that JSON can write and JavaScript can't hold. */
export const BEYOND_DOUBLE = "@@1e400@@"

const ODD_TEXTS = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "b\udc00",
  "%",
  "%00",
  '\'; drop table "order"; --',
  "garbage",
  "null",
  "-1",
  "NaN",
  "1e999",
  "99999999999999999999",
  "2026-13-45",
  "0000-00-00T00:00:00Z",
  "+275760-09-13T00:00:00.001Z",
  "💥",
  "é".repeat(3000),
  "x".repeat(9000),
  "../../etc/passwd",
  "prod_01",
  "xx",
  "EUR",
] as const

/** Texts that reach the database. */
const STORABLE_TEXTS = [
  "",
  "-1",
  "garbage",
  "2026-13-45",
  "99999999999999999999",
  "xx",
  "EUR",
] as const

const ODD_NUMBERS = [0, -1, 0.4, 1.5, 2 ** 31, 2 ** 53, 1e21, 1e308, 5e-324, -(2 ** 63)] as const

const ODD_OBJECTS = [
  null,
  true,
  [],
  {},
  [[]],
  [null],
  ["\0"],
  { toString: 1 },
  { valueOf: 1 },
  { constructor: { prototype: { polluted: 1 } } },
  { hasOwnProperty: 1 },
  { length: 1e9 },
  { then: 1 },
  { "\ud800": 1 },
  { "a\0": 1 },
  { $gt: "garbage" },
  { $in: [{}] },
  { $or: [{ id: "x" }] },
  { id: { $ne: null } },
  JSON.parse('{"__proto__":{"polluted":1}}') as object,
] as const

/** Any value that a careless or hostile client may put anywhere. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(...ODD_TEXTS, ...STORABLE_TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...ODD_NUMBERS, BEYOND_DOUBLE) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...ODD_OBJECTS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)

export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom(...STORABLE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
)

/** A body that isn't what its content type says, or no object. */
export const oddBody: fc.Arbitrary<string> = fc.constantFrom(
  "",
  "null",
  "[]",
  "[[]]",
  '"text"',
  "1",
  "{",
  '{"a":}',
  "\ufeff{}",
  '{"__proto__":null}',
  "[".repeat(5000) + "]".repeat(5000),
)
