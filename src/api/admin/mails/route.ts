import { mailEndpoints } from "../../../contracts/mail"
import { listRoute } from "../../../http/route"
import { listMails } from "../../../queries/mail/mails"

export const GET = listRoute(mailEndpoints.adminListMails, ({ scope, validatedQuery }) =>
  listMails(scope, validatedQuery),
)
