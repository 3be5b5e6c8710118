import { sessionEndpoints } from "../../../../contracts/session"
import { DomainError } from "../../../../errors"
import { route } from "../../../../http/route"
import { endSessionWorkflow } from "../../../../workflows/session/end-session"
import { bearerOf } from "../../../session/bearer"

export const DELETE = route(sessionEndpoints.endCurrentSession, async (req) => {
  const { sid: id, actor_type = "", actor_id = "" } = bearerOf(req) ?? {}
  if (!id) throw new DomainError("unauthorized.session")
  await endSessionWorkflow(req.scope).run({ input: { id, actor_type, actor_id, reason: "logout" } })
  return { id, object: "session", deleted: true } as const
})
