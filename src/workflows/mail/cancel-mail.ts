import { mailService } from "../../modules/mail"
import { stepWorkflow } from "../step-workflow"

/** Keeps a waiting e-mail from being sent. @throws DomainError `not_found`, `mail_not_cancelable` */
export const cancelMailWorkflow = stepWorkflow(
  "cancel-mail",
  async ({ id }: { id: string }, { container }) => {
    await mailService(container).cancel(id)
    return id
  },
)
