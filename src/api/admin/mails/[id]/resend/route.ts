import { mailEndpoints } from "../../../../../contracts/mail"
import { actionRoute } from "../../../../../http/route"
import { retrieveMail } from "../../../../../queries/mail/mails"
import { resendMailWorkflow } from "../../../../../workflows/mail/resend-mail"

export const POST = actionRoute("mail", retrieveMail)(
  mailEndpoints.adminResendMail,
  ({ scope }, id) => resendMailWorkflow(scope).run({ input: { id } }),
)
