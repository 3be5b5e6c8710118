import { mailEndpoints } from "../../../../contracts/mail"
import { route } from "../../../../http/route"
import { liftMailSuppressionWorkflow } from "../../../../workflows/mail/lift-suppression"

export const DELETE = route(
  mailEndpoints.adminDeleteMailSuppression,
  async ({ scope, params: { id } }) => {
    await liftMailSuppressionWorkflow(scope).run({ input: { id } })
    return { id, object: "mail_suppression" as const, deleted: true as const }
  },
)
