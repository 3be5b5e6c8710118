import { mailEndpoints } from "../../../../contracts/mail"
import { DomainError } from "../../../../errors"
import { route } from "../../../../http/route"
import type { RequestOf } from "../../../../http/endpoints"
import { retrieveMail, retrieveMailDetails } from "../../../../queries/mail/mails"
import { sendTestMailWorkflow } from "../../../../workflows/mail/send-test-mail"

export const GET = route(mailEndpoints.adminGetMail, async ({ scope, params: { id } }) => ({
  mail: await retrieveMailDetails(scope, id),
}))

type TestRequest = RequestOf<typeof mailEndpoints.adminTestMail> & { params: { id?: string } }

/** `POST /admin/mails/test`: `medusa build` leaves out folders of the name "test". */
export const POST = route(mailEndpoints.adminTestMail, async (req) => {
  const { scope, params, validatedBody } = req as TestRequest
  if (params.id !== "test") throw new DomainError("not_found.mail")
  const { result } = await sendTestMailWorkflow(scope).run({ input: validatedBody })
  return { mail: await retrieveMail(scope, result) }
})
