import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { throwIfNotAcceptable } from "../../sale/check-quote"
import type { BegunAcceptance } from "./begin-acceptance"

/**
 * Whether what is accepted may still become an order.
 * @throws DomainError `barrel_unavailable`, `checkout_incomplete`, `tax_missing` or `tax_changed`
 */
export const checkSaleStep = createStep(
  "check-sale",
  async ({ pending }: BegunAcceptance, { container }) => {
    if (pending) {
      const { quote, revision } = pending
      await throwIfNotAcceptable(container, {
        quote,
        content: revision.content,
        taxes: revision.taxes,
      })
    }
    return new StepResponse(undefined)
  },
)
