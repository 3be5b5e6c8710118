import { z } from "@medusajs/framework/zod"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateCartWorkflow } from "@medusajs/medusa/core-flows"
import { pageService } from "../../modules/page"
import { AcceptTerms } from "../../contracts/page"
import { validate } from "../../http/validate"
import { acceptTerms } from "../page/accept-terms"

/** Other plugins may send data of their own along. */
const AdditionalData = z.object({ accepted_terms: AcceptTerms.nullable().optional() })

/**
 * `additional_data.accepted_terms` of `POST /store/carts/:id`: the conditions of sale that the customer accepts. Completing
 * a cart takes no additional data in Medusa 2.21.2, so this comes before; the completion looks at it again.
 */
updateCartWorkflow.hooks.cartUpdated(
  async ({ cart, additional_data }, { container }) => {
    const { accepted_terms } = validate(AdditionalData, additional_data ?? {})
    if (accepted_terms === undefined) return new StepResponse(undefined, null)
    const { id } = cart as { id: string }
    const before = await acceptTerms(container, id, accepted_terms)
    return new StepResponse(undefined, { id, before })
  },
  async (done, { container }) => {
    if (done) await pageService(container).acceptTerms(done.id, done.before)
  },
)
