import { mailService } from "../../modules/mail"
import { scheduleMailDispatch } from "../../workers/mail/outbox-dispatcher"
import { stepWorkflow } from "../step-workflow"

/** Sends an e-mail again. @throws DomainError `not_found`, `mail_not_resendable` */
export const resendMailWorkflow = stepWorkflow(
  "resend-mail",
  async ({ id }: { id: string }, { container }) => {
    await mailService(container).resend(id)
    scheduleMailDispatch(container)
    return id
  },
)
