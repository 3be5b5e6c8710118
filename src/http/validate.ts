import type { z } from "@medusajs/framework/zod"
import { DomainError, detailsOfIssues } from "../errors"

/**
 * Parses what a caller sent.
 * @throws DomainError `invalid_request` with a detail for every field that is wrong
 */
export const validate = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  throw new DomainError("invalid_request", undefined, detailsOfIssues(result.error.issues))
}
