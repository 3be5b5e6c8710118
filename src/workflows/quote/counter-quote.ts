import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import type { CounterQuote } from "../../contracts/quote"
import { invalidRequest } from "../../http/errors"
import { QUOTE_MODULE } from "../../modules/quote"
import type { Actor, QuoteScope } from "../../modules/quote/acts"
import type { RevisionRow } from "../../modules/quote/rows"
import type QuoteModuleService from "../../modules/quote/service"
import type { QuoteProposal } from "../../modules/quote/types"
import { inReach } from "../../queries/quote/reach"
import { isPayable } from "../../shared/money"
import { QUOTE_COUNTERED, emitQuoteEventStep } from "./events"
import { orThrow } from "./refusals"

export type CounterQuoteInput = {
  id: string
  actor: Actor
  scope: QuoteScope
  counter: CounterQuote
}

const serviceOf = (container: MedusaContainer) =>
  container.resolve<QuoteModuleService>(QUOTE_MODULE)

/**
 * The wishes as a proposal, if the buyer reaches the quote and the revision is there; whether it may be countered is
 * decided where it is written.
 * @throws ApiError `invalid_request` for a line that isn't the revision's, or a price nobody can pay
 */
const proposalOf = async (
  container: MedusaContainer,
  { id, scope, counter }: CounterQuoteInput,
): Promise<QuoteProposal> => {
  const service = serviceOf(container)
  const [[quote], [revision]] = await Promise.all([
    service.listQuotes({ id, ...inReach({ scope }) }, { take: 1 }),
    service.listQuoteRevisions({ quote_id: id, number: counter.revision }, { take: 1 }),
  ])
  const known = quote && revision ? (revision as unknown as RevisionRow).content.lines : null
  counter.items.forEach(({ item_id, target_unit_price }, index) => {
    if (known && !known.some((line) => line.id === item_id)) {
      throw invalidRequest(`items.${index}.item_id`, "is not a line of the revision")
    }
    if (quote && target_unit_price !== undefined) {
      if (!isPayable(target_unit_price, quote.currency_code)) {
        throw invalidRequest(
          `items.${index}.target_unit_price`,
          `has more decimals than ${quote.currency_code.toUpperCase()}`,
        )
      }
    }
  })
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
    const done = await serviceOf(container).act(id, {
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
export const counterQuoteWorkflow = createWorkflow("counter-quote", (input: CounterQuoteInput) => {
  const done = counterQuoteStep(input)
  emitQuoteEventStep(QUOTE_COUNTERED, input.id)
  return new WorkflowResponse(done)
})
