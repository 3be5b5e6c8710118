import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { serviceOf } from "../../queries/page/parts"
import { PAGE_PUBLISHED, PAGE_UNPUBLISHED } from "./events"
import { renewPublicAnswersStep } from "./renew-public-answers"

const BATCH = 100

const settlePagesStep = createStep("settle-pages", async (_, { container }) => {
  const service = serviceOf(container)
  await service.removeExpiredPreviews()
  return new StepResponse(await service.settleDue(BATCH))
})

/** @returns the pages that began or ended since, at most a batch of them */
export const settlePagesWorkflow = createWorkflow("settle-pages", () => {
  const settled = settlePagesStep()
  when({ settled }, ({ settled }) => settled.length > 0).then(() => {
    renewPublicAnswersStep()
    const events = transform({ settled }, ({ settled }) => ({
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
  return new WorkflowResponse(settled)
})

/** Tidies what time has changed. Whoever reads before sees it anyway. */
export const settlePages = async (container: MedusaContainer): Promise<void> => {
  let found = BATCH
  while (found === BATCH) {
    const { result } = await settlePagesWorkflow(container).run()
    found = result.length
  }
}
