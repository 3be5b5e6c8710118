import { mailEndpoints } from "../../../contracts/mail"
import { listRoute } from "../../../http/route"
import { listMailSuppressions } from "../../../queries/mail/mails"

export const GET = listRoute(mailEndpoints.adminListMailSuppressions, ({ scope, validatedQuery }) =>
  listMailSuppressions(scope, validatedQuery),
)
