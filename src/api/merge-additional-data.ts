import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { BarrelPatch } from "../contracts/barrel"
import { AcceptTerms } from "../contracts/page"

type Shape = Record<string, z.ZodType>

/** What the plugin takes in `additional_data`, by the path of Medusa's endpoints. */
const TAKEN: readonly { path: RegExp; shape: Shape }[] = [
  { path: /^\/admin\/products(\/[^/]+)?\/?$/i, shape: { barrel: BarrelPatch.optional() } },
  {
    path: /^\/store\/carts\/[^/]+\/?$/i,
    shape: { accepted_terms: AcceptTerms.nullable().optional() },
  },
]

const unwrapped = (validator: z.ZodType): z.ZodType =>
  validator instanceof z.ZodOptional || validator instanceof z.ZodNullable
    ? unwrapped(validator.unwrap() as z.ZodType)
    : validator

/**
 * A validator of what the store's own one and the plugin take. Without one of the store other keys pass, as they do in Medusa.
 */
export const mergedValidator = (theirs: z.ZodType | undefined, shape: Shape): z.ZodType => {
  if (!theirs) return z.looseObject(shape).nullish()
  const object = unwrapped(theirs)
  return object instanceof z.ZodObject ? object.extend(shape).nullish() : theirs
}

/**
 * Middleware before Medusa's validation. Medusa takes the first `additionalDataValidator` for a route, and plugins come before
 * the store: one of the plugin's would switch the store's off.
 */
export const mergeAdditionalData = () => {
  const merged = TAKEN.map(() => new Map<unknown, z.ZodType>())
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const index = req.method === "POST" ? TAKEN.findIndex(({ path }) => path.test(req.path)) : -1
    const taken = TAKEN[index]
    if (taken) {
      const request = req as { additionalDataValidator?: z.ZodType }
      const theirs = request.additionalDataValidator
      const known = merged[index]?.get(theirs)
      const validator = known ?? mergedValidator(theirs, taken.shape)
      if (!known) merged[index]?.set(theirs, validator)
      request.additionalDataValidator = validator
    }
    next()
  }
}
