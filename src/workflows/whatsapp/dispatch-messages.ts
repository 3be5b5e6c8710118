import { whatsappService } from "../../modules/whatsapp"
import { scheduleDispatch } from "../../workers/whatsapp/outbox-dispatcher"
import { stepWorkflow } from "../step-workflow"

/**
 * Starts sending due messages, and marks those that a dead process was sending as `unknown`.
 * @returns how many were marked
 */
export const dispatchMessagesWorkflow = stepWorkflow(
  "dispatch-messages",
  async (_: undefined, { container }) => {
    const expired = await whatsappService(container).expireLeases()
    scheduleDispatch(container)
    return expired
  },
)
