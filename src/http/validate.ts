import type { z } from "@medusajs/framework/zod"
import { ApiError, type ErrorDetail } from "./errors"

type Issue = z.core.$ZodIssue

const join = (path: readonly PropertyKey[]) => path.map(String).join(".")

const UNITS: Record<string, string> = { string: " characters", array: " entries" }

const bound = (issue: { inclusive?: boolean; origin: string }, words: [string, string]) =>
  `must ${issue.origin in UNITS ? "have" : "be"} ${issue.inclusive ? words[0] : words[1]}`

const KINDS: Record<string, string> = {
  int: "a whole number",
  number: "a number",
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
}

type Branches = readonly (readonly Issue[])[]

/** Whether an input was of another kind altogether, rather than a wrong value of the right kind. */
const isOtherKind = (issue: Issue | undefined): boolean =>
  !issue ||
  (issue.code === "invalid_type" && issue.path.length === 0) ||
  (issue.code === "invalid_union" && issue.errors.every(([first]) => isOtherKind(first)))

/** Of the alternatives of a union, the complaint of the one the input was meant for. */
const closest = (branches: Branches): Issue | undefined =>
  branches.find(([issue]) => !isOtherKind(issue))?.[0] ?? branches.at(-1)?.[0]

const messageOf = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "is required"
        : `must be ${KINDS[issue.expected] ?? issue.expected}`
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`
    case "too_small":
      return `${bound(issue, ["at least", "more than"])} ${issue.minimum}${UNITS[issue.origin] ?? ""}`
    case "too_big":
      return `${bound(issue, ["at most", "less than"])} ${issue.maximum}${UNITS[issue.origin] ?? ""}`
    case "unrecognized_keys":
      return "is unknown here"
    default:
      return issue.message
  }
}

const detailsOf = (issue: Issue, parent: readonly PropertyKey[] = []): ErrorDetail[] => {
  const path = [...parent, ...issue.path]
  const branch = issue.code === "invalid_union" ? closest(issue.errors) : undefined
  if (branch) return detailsOf(branch, path)
  const message = messageOf(issue)
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ path: join([...path, key]), message }))
    : [{ path: join(path), message }]
}

/**
 * Parses what a caller sent.
 * @throws ApiError `invalid_request` with a detail for every field that is wrong
 */
export const validate = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  const details = result.error.issues.flatMap((issue) => detailsOf(issue))
  const message = details.map(({ path, message }) => `${path || "body"} ${message}`).join("; ")
  throw new ApiError("invalid_request", message, details)
}
