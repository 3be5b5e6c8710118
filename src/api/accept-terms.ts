import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { AcceptTerms } from "../contracts/page"
import { beforeResponse } from "../http/before-response"
import { validate } from "../http/validate"
import { pageService } from "../modules/page"
import { acceptTerms } from "../workflows/page/accept-terms"

/** Others may send data of their own along. */
const Body = z.object({
  additional_data: z.object({ accepted_terms: AcceptTerms.nullable().optional() }).nullish(),
})

/**
 * `additional_data.accepted_terms` of `POST /store/carts/:id`: the conditions of sale that the customer accepts. Completing
 * a cart takes no additional data in Medusa 2.21.2, so this comes before; the completion looks at it again. An update that
 * Medusa refuses accepts nothing.
 */
export const acceptCartTerms = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  const { additional_data } = validate(Body, req.validatedBody)
  const terms = additional_data?.accepted_terms
  if (terms !== undefined) {
    const { id = "" } = req.params
    const before = await acceptTerms(req.scope, id, terms)
    beforeResponse(res, next, async (status) => {
      if (status >= 400) await pageService(req.scope).acceptTerms(id, before)
    })
  }
  next()
}
