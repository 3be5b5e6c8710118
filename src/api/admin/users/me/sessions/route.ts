import { sessionEndpoints } from "../../../../../contracts/session"
import { listRoute } from "../../../../../http/route"
import { listSessions } from "../../../../../queries/session/sessions"
import { bearerOf } from "../../../../session/bearer"

export const GET = listRoute(sessionEndpoints.adminListOwnSessions, (req) => {
  const actor = { actor_type: "user", actor_id: req.auth_context.actor_id }
  return listSessions(req.scope, actor, bearerOf(req)?.sid, req.validatedQuery)
})
