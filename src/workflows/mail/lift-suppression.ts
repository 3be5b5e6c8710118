import { mailService } from "../../modules/mail"
import { stepWorkflow } from "../step-workflow"

/** Lets e-mails go to an address again. @throws DomainError `not_found` */
export const liftMailSuppressionWorkflow = stepWorkflow(
  "lift-mail-suppression",
  async ({ id }: { id: string }, { container }) => {
    await mailService(container).liftSuppression(id)
    return id
  },
)
