import { mailEndpoints } from "../../../../contracts/mail"
import { route } from "../../../../http/route"
import { retrieveMailDetails } from "../../../../queries/mail/mails"

export const GET = route(mailEndpoints.adminGetMail, async ({ scope, params: { id } }) => ({
  mail: await retrieveMailDetails(scope, id),
}))
