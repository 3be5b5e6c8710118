import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import type { CounterQuote } from "../../contracts/quote"
import { invalidRequest } from "../../http/errors"
import type { Actor, QuoteScope } from "../../modules/quote/acts"
import type { QuoteProposal } from "../../modules/quote/types"
import { inReach } from "../../queries/quote/reach"
import { QUOTE_COUNTERED, emitQuoteEventStep } from "./events"
import { orThrow } from "./refusals"
import { throwIfUnpayable } from "../throw-if-unpayable"
import { findRevision } from "../../queries/quote/parts"

export type CounterQuoteInput = {
  id: string
  actor: Actor
  scope: QuoteScope
  counter: CounterQuote
}

/**
 * The wishes as a proposal, if the buyer reaches the quote and the revision is there; whether it may be countered is
 * decided where it is written.
 * @throws ApiError `invalid_request` for a line that isn't the revision's, or a price nobody can pay
 */
const proposalOf = async (
  container: MedusaContainer,
  { id, scope, counter }: CounterQuoteInput,
): Promise<QuoteProposal> => {
  const [[quote], revision] = await Promise.all([
    quoteService(container).listMillesimeQuotes({ id, ...inReach({ scope }) }, { take: 1 }),
    findRevision(container, id, counter.revision),
  ])
  if (quote) {
    counter.items.forEach(({ item_id, target_unit_price }, index) => {
      if (revision && !revision.content.lines.some((line) => line.id === item_id)) {
        throw invalidRequest(`items.${index}.item_id`, "is not a line of the revision")
      }
      throwIfUnpayable(`items.${index}.target_unit_price`, target_unit_price, quote.currency_code)
    })
  }
  return {
    revision: counter.revision,
    items: counter.items.map(({ item_id, quantity, target_unit_price, remove }) => ({
      item_id,
      quantity: quantity ?? null,
      target_unit_price: target_unit_price ?? null,
      remove: remove ?? false,
    })),
  }
}

const counterQuoteStep = createStep(
  "counter-quote",
  async (input: CounterQuoteInput, { container }) => {
    const { id, actor, scope, counter } = input
    const proposal = await proposalOf(container, input)
    const done = await quoteService(container).act(id, {
      action: "counter",
      actor,
      scope,
      seen: { revision: counter.revision },
      proposal,
      message: counter.message,
      changes: { items: proposal.items },
    })
    return new StepResponse(orThrow(done))
  },
)

/**
 * A buyer proposes other quantities or prices: nothing of what they would pay changes.
 * @throws ApiError `not_found`, `invalid_request`, `locked`, `quote_revision_stale` or
 * `quote_invalid_transition`
 */
export const counterQuoteWorkflow = createWorkflow(
  "millesime-counter-quote",
  (input: CounterQuoteInput) => {
    const done = counterQuoteStep(input)
    emitQuoteEventStep(QUOTE_COUNTERED, input.id)
    return new WorkflowResponse(done)
  },
)
