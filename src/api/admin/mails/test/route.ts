import { mailEndpoints } from "../../../../contracts/mail"
import { route } from "../../../../http/route"
import { retrieveMail } from "../../../../queries/mail/mails"
import { sendTestMailWorkflow } from "../../../../workflows/mail/send-test-mail"

export const POST = route(mailEndpoints.adminTestMail, async ({ scope, validatedBody }) => {
  const { result } = await sendTestMailWorkflow(scope).run({ input: validatedBody })
  return { mail: await retrieveMail(scope, result) }
})
