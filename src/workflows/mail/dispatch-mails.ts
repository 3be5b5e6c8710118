import { mailService } from "../../modules/mail"
import { scheduleMailDispatch } from "../../workers/mail/outbox-dispatcher"
import { stepWorkflow } from "../step-workflow"

/**
 * Starts sending due e-mails, and puts in order what a dead process or time has left behind: see `expireLeases`.
 * @returns how many e-mails may have been sent by a dead process
 */
export const dispatchMailsWorkflow = stepWorkflow(
  "dispatch-mails",
  async (_: undefined, { container }) => {
    const expired = await mailService(container).expireLeases()
    scheduleMailDispatch(container)
    return expired
  },
)
