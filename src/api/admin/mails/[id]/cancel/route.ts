import { mailEndpoints } from "../../../../../contracts/mail"
import { actionRoute } from "../../../../../http/route"
import { retrieveMail } from "../../../../../queries/mail/mails"
import { cancelMailWorkflow } from "../../../../../workflows/mail/cancel-mail"

export const POST = actionRoute("mail", retrieveMail)(
  mailEndpoints.adminCancelMail,
  ({ scope }, id) => cancelMailWorkflow(scope).run({ input: { id } }),
)
