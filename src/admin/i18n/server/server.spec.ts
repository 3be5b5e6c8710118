import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import ts from "typescript"
import type { ApiError } from "../../../http/errors"
import { validate } from "../../../http/validate"
import { MUST_BE_E164 } from "../../../shared/phone"
import { tooLong } from "../../../shared/tabular/table-error"
import { files } from "./files"
import { inFrench } from "./in-french"
import { states } from "./states"
import { values } from "./values"

const SOURCE = join(__dirname, "..", "..", "..")

const SPEAKERS = /^(api|contracts|http|modules\/\w+\/rules|queries|shared|workflows)\//

/** Messages to operators and programs, and what isn't one. */
const NOT_FOR_STAFF = [
  /^must be a number of proxies/,
  /^must be a language tag such as/,
  /^must be the /,
  /^must have no query$/,
  /^The signature is not /,
  /^The token isn't that of this webhook$/,
  /^Send the token of the metrics$/,
  /^public, max-age/,
  /^Retry-After, /,
  /^<!doctype html>/,
  /^SwaggerUIBundle/,
  /^Default variant$/,
]

/** Parts of messages; those that are made of them are among the examples. */
const PARTS = [
  "42 42",
  "is not 42 of this store",
  "42 of more than 42 characters.",
  "42 is not known: use 42",
  "one of 42",
  "a country's code or name, such as FR or France",
  "yes or no",
]

/** Messages with a code that tells the reader nothing: the French leaves it out. */
const WITHOUT_CODE = [
  "The company's status doesn't allow to {action} it",
  "Not while the quote is {status}",
  "Not while the page is {status}",
  "The import has ended: it is {status}",
]

/** Which argument is a message, by what is called. */
const ARGUMENTS: Record<string, number> = {
  invalidRequest: 1,
  ApiError: 1,
  TableError: 1,
  refuse: -1,
  refusedFile: 0,
  unknown: 1,
  regex: 1,
  refine: 1,
  email: 0,
}

/** Where messages stand by code. */
const LISTS = /(refusals|hold-cart-purchase|error-response)\.ts$/

const PROPERTIES = ["message", "error", "refusal"]

const nameOf = ({ expression }: ts.CallExpression | ts.NewExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()

/** The texts that a node may stand for, with 42 in the place of each value. */
const textsOf = (node: ts.Node | undefined): string[] => {
  if (!node) return []
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return textsOf(node.expression)
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsOf)
  if (ts.isStringLiteralLike(node)) return node.text.includes(" ") ? [node.text] : []
  if (!ts.isTemplateExpression(node)) return []
  return [node.head.text + node.templateSpans.map(({ literal }) => `42${literal.text}`).join("")]
}

const ownTexts = (node: ts.Node): string[] => {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const at = ARGUMENTS[nameOf(node)]
    return at === undefined ? [] : textsOf(node.arguments?.at(at))
  }
  if (ts.isPropertyAssignment(node)) {
    const isMessage = PROPERTIES.includes(node.name.getText())
    const isListed = LISTS.test(node.getSourceFile().fileName) && node.name.getText() !== "path"
    return isMessage || isListed ? textsOf(node.initializer) : []
  }
  if (!ts.isVariableDeclaration(node)) return []
  return /^(message|[A-Z_]+)$/.test(node.name.getText()) ? textsOf(node.initializer) : []
}

const textsIn = (node: ts.Node): string[] => {
  const found = ownTexts(node)
  ts.forEachChild(node, (child) => {
    found.push(...textsIn(child))
  })
  return found
}

const written = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => SPEAKERS.test(path) && path.endsWith(".ts") && !/\.spec(\.|$)/.test(path))
    .map((path) => {
      const text = readFileSync(join(SOURCE, path), "utf8")
      return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    })
    .flatMap(textsIn)
    .filter((text) => !PARTS.includes(text) && !NOT_FOR_STAFF.some((form) => form.test(text)))

/** What the contract says of a value, for each way to be wrong. */
const refusalOf = (schema: z.ZodType, value: unknown): string => {
  try {
    validate(z.object({ value: schema }), { value })
  } catch (error) {
    return (error as ApiError).details?.[0]?.message ?? ""
  }
  throw new Error("Nothing was wrong")
}

const examples = (): string[] => [
  ...[z.string(), z.boolean(), z.array(z.any()), z.object({})].map((s) => refusalOf(s, 1.5)),
  refusalOf(z.number(), "1"),
  refusalOf(z.int(), 1.5),
  refusalOf(z.string().min(3), "a"),
  refusalOf(z.string().max(3), "abcd"),
  refusalOf(z.array(z.any()).min(1), []),
  refusalOf(z.array(z.any()).max(1), [1, 2]),
  refusalOf(z.number().min(3), 1),
  refusalOf(z.number().max(3), 4),
  refusalOf(z.number().gt(3), 3),
  refusalOf(z.number().lt(3), 3),
  refusalOf(z.enum(["a", "b"]), "c"),
  refusalOf(z.strictObject({}), { a: 1 }),
  refusalOf(z.string(), undefined),
  tooLong().message,
  tooLong(3).message,
  refusalOf(z.iso.date("must be a date such as 2026-03-31"), "x"),
  MUST_BE_E164,
  'The file has an unknown column "bois".',
  'The file has an unknown column "bois": did you mean "wood"?',
  'The file has a column twice: "bois" is another name of it.',
  'The file lacks the column "title".',
  "The file is too large: it holds more than 42 characters: split it.",
  "is not a sales channel of this store",
  "is not a category of this store",
  '"rouge" is not known: use one of red_wine (Red wine), white_wine (White wine)',
  '"rouge" is not known: use a country\'s code or name, such as FR or France',
  '"rouge" is not known: use yes or no',
]

const PART = /\{(\w+)\}/g

describe("What the API says, in the French admin", () => {
  const messages = [...written(), ...examples()]

  it("is all in French", () => {
    expect(messages.length).toBeGreaterThan(150)
    expect(messages.filter((message) => inFrench(message) === message)).toEqual([])
  })

  it("is nothing that the API no longer says", () => {
    const known = Object.entries({ ...values, ...files, ...states })
    const said = new Set(messages.map(inFrench))
    const forms = known.map(([english, french]) => {
      const text = french.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(PART, ".+")
      return { english, form: new RegExp(`^${text}$`) }
    })
    const unsaid = forms.filter(({ form }) => ![...said].some((text) => form.test(text)))
    expect(unsaid.map(({ english }) => english)).toEqual([])
  })

  it("keeps its values, whatever they hold", () => {
    expect(inFrench("must be at least 3: so many units are reserved for orders")).toBe(
      "doit être au moins 3 : autant d'unités sont réservées pour des commandes",
    )
    expect(inFrench("$& (Anne) has changed the draft: read it again")).toBe(
      "$& (Anne) a modifié le brouillon : relisez-le",
    )
    expect(inFrench('The file has an unknown column "bois ?": did you mean "wood"?')).toBe(
      'Le fichier a une colonne inconnue, "bois ?" : vouliez-vous dire « wood » ?',
    )
  })

  it("names the same values in both languages, but for codes", () => {
    const partsOf = (text: string) => (text.match(PART) ?? []).sort()
    for (const [english, french] of Object.entries({ ...values, ...files, ...states })) {
      const expected = WITHOUT_CODE.includes(english) ? [] : partsOf(english)
      expect([english, partsOf(french)]).toEqual([english, expected])
    }
    const known = Object.keys({ ...values, ...files, ...states })
    expect(WITHOUT_CODE.filter((english) => !known.includes(english))).toEqual([])
  })

  it("is left as it is where others said it", () => {
    expect(inFrench("Customer with email: a@b.test already exists")).toBe(
      "Customer with email: a@b.test already exists",
    )
  })
})
