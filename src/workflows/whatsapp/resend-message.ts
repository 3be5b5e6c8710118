import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { whatsappService } from "../../modules/whatsapp"
import { ApiError } from "../../http/errors"
import { drainSoon } from "./drain"

const resendMessageStep = createStep(
  "resend-message",
  async ({ id }: { id: string }, { container }) => {
    const wasResendable = await whatsappService(container).resend(id)
    if (wasResendable === null) throw new ApiError("not_found", "Message not found")
    if (!wasResendable) {
      throw new ApiError(
        "whatsapp_not_resendable",
        "Only a message that failed, or may not have arrived, can be sent again",
      )
    }
    drainSoon(container)
    return new StepResponse(id)
  },
)

/** @throws ApiError `not_found`, `whatsapp_not_resendable` */
export const resendMessageWorkflow = createWorkflow(
  "millesime-resend-message",
  (input: { id: string }) => new WorkflowResponse(resendMessageStep(input)),
)
