import { ApiError, invalidRequest } from "../../http/errors"
import { type QuoteRefusal, isRefused } from "../../modules/quote/acts"

const ERRORS = {
  not_found: ["not_found", "Quote not found"],
  line_not_found: ["not_found", "The quote has no such line"],
  locked: ["locked", "The quote is being accepted at this moment: try again"],
  stale: ["quote_stale", "Somebody else has changed the quote: read it again"],
  revision_stale: ["quote_revision_stale", "That is not the revision last sent: read it again"],
  totals_changed: ["quote_totals_changed", "That is not the total of the revision: read it again"],
  own_acceptance: ["forbidden", "Somebody else must approve what you have accepted"],
  cart_already_quoted: ["quote_cart_already_quoted", "The cart has an open quote"],
} as const

const errorOf = (refused: QuoteRefusal): ApiError => {
  switch (refused.refusal) {
    case "invalid":
      return invalidRequest(refused.problem.path, refused.problem.message)
    case "invalid_transition":
      return new ApiError("quote_invalid_transition", `Not while the quote is ${refused.status}`)
    default: {
      const [code, message] = ERRORS[refused.refusal]
      return new ApiError(code, message)
    }
  }
}

/** @throws ApiError for what the module refused */
export const orThrow = <T extends object>(answer: T | QuoteRefusal): T => {
  if (isRefused(answer)) throw errorOf(answer)
  return answer
}
