import { whatsappService } from "../../modules/whatsapp"
import { scheduleDispatch } from "../../workers/whatsapp/outbox-dispatcher"
import { stepWorkflow } from "../step-workflow"

/** Sends a message again. @throws DomainError `not_found`, `whatsapp_not_resendable` */
export const resendMessageWorkflow = stepWorkflow(
  "resend-message",
  async ({ id }: { id: string }, { container }) => {
    await whatsappService(container).resend(id)
    scheduleDispatch(container)
    return id
  },
)
