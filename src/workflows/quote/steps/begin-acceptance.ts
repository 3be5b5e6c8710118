import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { isDomainError } from "../../../errors"
import { quoteService } from "../../../modules/quote"
import type { Acceptance } from "../../../modules/quote/commands"
import type QuoteModuleService from "../../../modules/quote/service"
import type { PendingAcceptance } from "../../../modules/quote/service"
import { keepRenewed } from "../../../shared/keep-renewed"
import { releaseAbandonedAcceptancesWorkflow } from "../release-abandoned-acceptances"

export type BeginAcceptanceInput = Acceptance & { id: string }

export type BegunAcceptance = {
  /** null: the same acceptance was completed before. */
  pending: PendingAcceptance | null
  replayed_order_id: string | null
}

const RENEWAL_MS = 3000

/** No acceptance takes longer. */
const LONGEST_ACCEPTANCE_MS = 10 * 60_000

const keep = (container: MedusaContainer, acceptanceId: string): void => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  keepRenewed({
    renew: () => quoteService(container).renewAcceptance(acceptanceId),
    intervalMs: RENEWAL_MS,
    longestMs: LONGEST_ACCEPTANCE_MS,
    onError: ({ message }) => logger.warn(`An acceptance wasn't renewed: ${message}`),
  })
}

/** Begins an acceptance, also where a process that has died left one behind. */
const begin = async (
  container: MedusaContainer,
  { id, ...acceptance }: BeginAcceptanceInput,
): ReturnType<QuoteModuleService["beginAcceptance"]> => {
  const quotes = quoteService(container)
  try {
    return await quotes.beginAcceptance(id, acceptance)
  } catch (error) {
    if (!isDomainError(error) || error.code !== "locked") throw error
    const { result } = await releaseAbandonedAcceptancesWorkflow(container).run({ input: { id } })
    if (!result.length) throw error
    return quotes.beginAcceptance(id, acceptance)
  }
}

/** Begins the acceptance of a quote, and releases it in compensation if it is still pending. */
export const beginAcceptanceStep = createStep(
  "begin-acceptance",
  async (input: BeginAcceptanceInput, { container }) => {
    const answer = await begin(container, input)
    const begun: BegunAcceptance =
      "replayed_order_id" in answer
        ? { pending: null, ...answer }
        : { pending: answer, replayed_order_id: null }
    if (begun.pending) keep(container, begun.pending.acceptance_id)
    return new StepResponse(begun, begun.pending?.acceptance_id ?? null)
  },
  async (acceptanceId, { container }) => {
    if (acceptanceId) await quoteService(container).release(acceptanceId)
  },
)
