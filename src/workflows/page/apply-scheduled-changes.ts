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
import { invalidatePublicAnswersStep } from "./content-workflow"
import { PAGE_PUBLISHED, PAGE_UNPUBLISHED } from "./events"

const BATCH_SIZE = 100

type ChangedPage = { id: string; is_public: boolean }

/** Each page in its own transaction, so that a failure doesn't stop the others. */
const applyEach = async (container: MedusaContainer, ids: readonly string[]) => {
  const changed: ChangedPage[] = []
  for (const id of ids) {
    try {
      const page = await pageService(container).applyScheduledChanges(id)
      if (page) changed.push(page)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Scheduled changes of ${id} can't be applied`, error as Error)
    }
  }
  return changed
}

const applyScheduledChangesStep = createStep(
  "apply-scheduled-changes",
  async (after: string, { container }) => {
    const service = pageService(container)
    await service.deleteExpiredPreviewTokens()
    const ids = await service.listDuePageIds(BATCH_SIZE, after)
    const changed = await applyEach(container, ids)
    return new StepResponse({ changed, last: ids.length === BATCH_SIZE ? ids.at(-1) : undefined })
  },
)

/** @returns the id of the last page of the batch if there may be more after it */
export const applyScheduledChangesWorkflow = createWorkflow(
  "millesime-apply-scheduled-page-changes",
  (after: string) => {
    const batch = applyScheduledChangesStep(after)
    when({ batch }, ({ batch }) => batch.changed.length > 0).then(() => {
      invalidatePublicAnswersStep()
      const events = transform({ batch }, ({ batch: { changed } }) => ({
        published: changed.filter(({ is_public }) => is_public).map(({ id }) => ({ id })),
        unpublished: changed.filter(({ is_public }) => !is_public).map(({ id }) => ({ id })),
      }))
      emitEventStep({ eventName: PAGE_PUBLISHED, data: events.published }).config({
        name: "emit-page-published",
      })
      emitEventStep({ eventName: PAGE_UNPUBLISHED, data: events.unpublished }).config({
        name: "emit-page-unpublished",
      })
    })
    return new WorkflowResponse(batch.last)
  },
)

/** Applies all due changes, in batches. Readers derive the public content from the times and don't depend on it. */
export const applyScheduledChanges = async (container: MedusaContainer): Promise<void> => {
  let after: string | undefined = ""
  while (after !== undefined) {
    const { result }: { result: string | undefined } = await applyScheduledChangesWorkflow(
      container,
    ).run({ input: after })
    after = result
  }
}
