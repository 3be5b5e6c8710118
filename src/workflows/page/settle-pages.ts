import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { pageService } from "../../modules/page"
import { PAGE_PUBLISHED, PAGE_UNPUBLISHED } from "./events"
import { renewPublicAnswersStep } from "./renew-public-answers"

const BATCH = 100

type Settled = { id: string; is_public: boolean }

/** Each by itself, so that one that can't be settled stops no other. */
const settleEach = async (container: MedusaContainer, ids: readonly string[]) => {
  const settled: Settled[] = []
  for (const id of ids) {
    try {
      const page = await pageService(container).settle(id)
      if (page) settled.push(page)
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`What time has changed of ${id} can't be put in its place`, error as Error)
    }
  }
  return settled
}

const settlePagesStep = createStep("settle-pages", async (after: string, { container }) => {
  const service = pageService(container)
  await service.removeExpiredPreviews()
  const ids = await service.listDue(BATCH, after)
  const settled = await settleEach(container, ids)
  return new StepResponse({ settled, last: ids.length === BATCH ? ids.at(-1) : undefined })
})

/** @returns the last of a batch of pages that began or ended since, where there may be more after it */
export const settlePagesWorkflow = createWorkflow("millesime-settle-pages", (after: string) => {
  const done = settlePagesStep(after)
  when({ done }, ({ done }) => done.settled.length > 0).then(() => {
    renewPublicAnswersStep()
    const events = transform({ done }, ({ done: { settled } }) => ({
      begun: settled.filter(({ is_public }) => is_public).map(({ id }) => ({ id })),
      ended: settled.filter(({ is_public }) => !is_public).map(({ id }) => ({ id })),
    }))
    emitEventStep({ eventName: PAGE_PUBLISHED, data: events.begun }).config({
      name: "emit-page-published",
    })
    emitEventStep({ eventName: PAGE_UNPUBLISHED, data: events.ended }).config({
      name: "emit-page-unpublished",
    })
  })
  return new WorkflowResponse(done.last)
})

/** Tidies what time has changed. Whoever reads before sees it anyway. */
export const settlePages = async (container: MedusaContainer): Promise<void> => {
  let after: string | undefined = ""
  while (after !== undefined) {
    const { result }: { result: string | undefined } = await settlePagesWorkflow(container).run({
      input: after,
    })
    after = result
  }
}
