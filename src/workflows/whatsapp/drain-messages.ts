import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { whatsappService } from "../../modules/whatsapp"
import { drainSoon } from "./drain"

const drainMessagesStep = createStep("drain-messages", async (_, { container }) => {
  const abandoned = await whatsappService(container).abandonStuck()
  drainSoon(container)
  return new StepResponse(abandoned)
})

/**
 * Begins to send what is due, and gives up what processes that died had in hand.
 * @returns how many messages were given up, whose fate is unknown
 */
export const drainMessagesWorkflow = createWorkflow(
  "millesime-drain-messages",
  () => new WorkflowResponse(drainMessagesStep()),
)
