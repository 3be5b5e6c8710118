import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import type { CounterQuote } from "../../contracts/quote"
import { invalid } from "../../errors"
import { quoteService } from "../../modules/quote"
import type { Principal } from "../../modules/quote/commands"
import type { QuoteProposal } from "../../modules/quote/types"
import { whereAccessible } from "../../queries/quote/quote-access"
import { findRevision } from "../../queries/quote/revisions"
import { throwIfUnpayable } from "../throw-if-unpayable"
import { QUOTE_COUNTERED, emitQuoteEventStep } from "./events"
import { releaseHeldStockStep } from "./steps/hold-stock"

export type CounterQuoteInput = Principal & { id: string; counter: CounterQuote }

/**
 * Whether each value of a counter-offer is possible. An unknown quote or revision is left to the
 * command, which is refused.
 * @throws DomainError `invalid_request`
 */
const validate = async (
  container: MedusaContainer,
  { id, scope, counter }: CounterQuoteInput,
): Promise<void> => {
  const [[quote], revision] = await Promise.all([
    quoteService(container).listMillesimeQuotes({ id, ...whereAccessible({ scope }) }, { take: 1 }),
    findRevision(container, id, counter.revision),
  ])
  if (!quote) return
  counter.items.forEach(({ item_id, target_unit_price }, index) => {
    if (revision && !revision.content.lines.some((line) => line.id === item_id)) {
      throw invalid(`items.${index}.item_id`, "unknown_quote_item")
    }
    throwIfUnpayable(`items.${index}.target_unit_price`, target_unit_price, quote.currency_code)
  })
}

const proposalOf = ({ revision, items }: CounterQuote): QuoteProposal => ({
  revision,
  items: items.map(({ item_id, quantity, target_unit_price, remove }) => ({
    item_id,
    quantity: quantity ?? null,
    target_unit_price: target_unit_price ?? null,
    remove: remove ?? false,
  })),
})

const counterQuoteStep = createStep(
  "counter-quote",
  async (input: CounterQuoteInput, { container }) => {
    const { id, actor, scope, counter } = input
    await validate(container, input)
    const proposal = proposalOf(counter)
    const result = await quoteService(container).execute(id, {
      action: "counter",
      actor,
      scope,
      expected: { revision: counter.revision },
      proposal,
      message: counter.message,
      changes: { items: proposal.items },
    })
    return new StepResponse(result)
  },
)

/**
 * A buyer proposes other quantities or prices. It changes no price: staff answer with a revision.
 * @throws DomainError `not_found`, `invalid_request`, `locked`, `quote_revision_stale` or
 * `quote_invalid_transition`
 */
export const counterQuoteWorkflow = createWorkflow(
  "millesime-counter-quote",
  (input: CounterQuoteInput) => {
    const result = counterQuoteStep(input)
    releaseHeldStockStep(transform({ input }, ({ input }) => [input.id]))
    emitQuoteEventStep(QUOTE_COUNTERED, input.id)
    return new WorkflowResponse(result)
  },
)
