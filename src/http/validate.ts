import type { z } from "@medusajs/framework/zod"
import { ApiError, type ErrorDetail } from "./errors"

type Issue = z.core.$ZodIssue

const join = (path: readonly PropertyKey[]) => path.map(String).join(".")

const listOf = (values: readonly unknown[]) => values.map(String).join(", ")

const messageOf = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "is required"
        : `must be of type ${issue.expected}`
    case "invalid_value":
      return `must be one of ${listOf(issue.values)}`
    case "too_small":
      return `must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}${unitOf(issue.origin)}`
    case "too_big":
      return `must be ${issue.inclusive ? "at most" : "less than"} ${issue.maximum}${unitOf(issue.origin)}`
    case "unrecognized_keys":
      return "is unknown here"
    default:
      return issue.message
  }
}

const unitOf = (origin: string) =>
  origin === "string" ? " characters long" : origin === "array" ? " entries long" : ""

const detailsOf = (issue: Issue): ErrorDetail[] =>
  issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ path: join([...issue.path, key]), message: messageOf(issue) }))
    : [{ path: join(issue.path), message: messageOf(issue) }]

/**
 * Parses what a caller sent.
 * @throws ApiError `invalid_request` with a detail for every field that is wrong
 */
export const validate = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  const details = result.error.issues.flatMap(detailsOf)
  const message = details.map(({ path, message }) => `${path || "body"} ${message}`).join("; ")
  throw new ApiError("invalid_request", message, details)
}
