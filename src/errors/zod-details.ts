import type { z } from "@medusajs/framework/zod"
import type { ErrorDetail } from "./domain-error"
import { type Params, VALUE_MESSAGES, type ValueKey, format, isValueKey } from "./messages"

type Issue = z.core.$ZodIssue
type Reason = [reason: ValueKey, params?: Params]

const join = (path: readonly PropertyKey[]) => path.map(String).join(".")

const OTHER_TYPES: Record<string, ValueKey> = {
  int: "not_integer",
  number: "not_number",
  string: "not_string",
  boolean: "not_boolean",
  array: "not_array",
  object: "not_object",
}

type Bounds = { inclusive: ValueKey; exclusive: ValueKey }

const NUMBER_MINIMUM: Bounds = { inclusive: "too_small", exclusive: "not_above" }
const NUMBER_MAXIMUM: Bounds = { inclusive: "too_big", exclusive: "not_below" }

const MINIMUM: Record<string, Bounds> = {
  string: { inclusive: "too_short", exclusive: "too_short" },
  array: { inclusive: "too_few", exclusive: "too_few" },
}

const MAXIMUM: Record<string, Bounds> = {
  string: { inclusive: "too_long", exclusive: "too_long" },
  array: { inclusive: "too_many", exclusive: "too_many" },
}

const boundOf = ({ inclusive, exclusive }: Bounds, isInclusive = true) =>
  isInclusive ? inclusive : exclusive

type Branches = readonly (readonly Issue[])[]

/** Whether an input was of another type altogether, rather than a wrong value of the right type. */
const isOtherType = (issue: Issue | undefined): boolean =>
  !issue ||
  (issue.code === "invalid_type" && issue.path.length === 0) ||
  (issue.code === "invalid_union" && issue.errors.every(([first]) => isOtherType(first)))

/** The complaint of the branch of a union that the input was meant for. */
const closest = (branches: Branches): Issue | undefined =>
  branches.find(([issue]) => !isOtherType(issue))?.[0] ?? branches.at(-1)?.[0]

const isMissing = ({ code, input }: Issue): boolean =>
  input === undefined && (code === "invalid_type" || code === "invalid_union")

const reasonOf = (issue: Issue): Reason | undefined => {
  if (isMissing(issue)) return ["required"]
  // Checks of our own contracts carry a key in place of a text.
  if (isValueKey(issue.message)) {
    return [
      issue.message,
      issue.code === "custom" ? (issue.params as Params | undefined) : undefined,
    ]
  }
  switch (issue.code) {
    case "invalid_type": {
      const reason = OTHER_TYPES[issue.expected]
      return reason ? [reason] : ["not_expected", { expected: issue.expected }]
    }
    case "invalid_value":
      return ["not_one_of", { values: issue.values.map(String).join(", ") }]
    case "too_small":
      return [
        boundOf(MINIMUM[issue.origin] ?? NUMBER_MINIMUM, issue.inclusive),
        { minimum: String(issue.minimum) },
      ]
    case "too_big":
      return [
        boundOf(MAXIMUM[issue.origin] ?? NUMBER_MAXIMUM, issue.inclusive),
        { maximum: String(issue.maximum) },
      ]
    default:
      return undefined
  }
}

const detailOf = (path: readonly PropertyKey[], issue: Issue): ErrorDetail => {
  const [reason, params] = reasonOf(issue) ?? []
  const message = reason ? format(VALUE_MESSAGES[reason], params) : issue.message
  return { path: join(path), message, ...(reason && { reason }), ...(params && { params }) }
}

const detailsOf = (issue: Issue, parent: readonly PropertyKey[] = []): ErrorDetail[] => {
  const path = [...parent, ...issue.path]
  const branch =
    issue.code === "invalid_union" && !isValueKey(issue.message) && closest(issue.errors)
  if (branch) return detailsOf(branch, path)
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({
        path: join([...path, key]),
        message: VALUE_MESSAGES.unknown_key,
        reason: "unknown_key",
      }))
    : [detailOf(path, issue)]
}

/**
 * What a schema finds wrong with an input, a detail for every value. Schemas are parsed with
 * `reportInput`, so that a missing value is told from one of another type.
 */
export const detailsOfIssues = (issues: readonly Issue[]): ErrorDetail[] =>
  issues.flatMap((issue) => detailsOf(issue))
