import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import type { UpdateMenu } from "../../contracts/page"
import { emitMenuEventStep } from "./events"
import { menuItemsOf } from "./menu-items"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

export type UpdateMenuInput = UpdateMenu & { handle: string; user_id: string }

const updateMenuStep = createStep("update-menu", async (input: UpdateMenuInput, { container }) => {
  const { handle, version, user_id } = input
  const items = await menuItemsOf(container, input.items)
  const answer = await pageService(container).saveMenu({ handle, version, items, by: user_id })
  return new StepResponse(await orThrow(container, answer))
})

/**
 * Saves a menu as a whole; visitors see it at once.
 * @throws ApiError `not_found`, `invalid_request` or `menu_stale`
 */
export const updateMenuWorkflow = createWorkflow(
  "millesime-update-menu",
  (input: UpdateMenuInput) => {
    const done = updateMenuStep(input)
    renewPublicAnswersStep()
    emitMenuEventStep(transform({ input }, ({ input }) => input.handle))
    return new WorkflowResponse(done)
  },
)
