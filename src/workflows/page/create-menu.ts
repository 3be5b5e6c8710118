import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import type { CreateMenu } from "../../contracts/page"
import { emitMenuEventStep } from "./events"
import { menuItemsOf } from "./menu-items"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

export type CreateMenuInput = CreateMenu & { user_id: string }

const createMenuStep = createStep("create-menu", async (input: CreateMenuInput, { container }) => {
  const { handle, user_id } = input
  const items = await menuItemsOf(container, input.items)
  const answer = await pageService(container).openMenu({ handle, items, by: user_id })
  return new StepResponse(await orThrow(container, answer))
})

/**
 * @throws ApiError `invalid_request` or `menu_handle_taken`
 */
export const createMenuWorkflow = createWorkflow(
  "millesime-create-menu",
  (input: CreateMenuInput) => {
    const done = createMenuStep(input)
    renewPublicAnswersStep()
    emitMenuEventStep(transform({ input }, ({ input }) => input.handle))
    return new WorkflowResponse(done)
  },
)
