import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { renewPublicAnswers } from "../../queries/page/cache"

/** Lets visitors of every process see what was just committed. */
export const renewPublicAnswersStep = createStep(
  "renew-public-answers",
  async (_, { container }) => {
    await renewPublicAnswers(container)
    return new StepResponse(undefined)
  },
)
