import { sessionEndpoints } from "../../../../../../contracts/session"
import { route } from "../../../../../../http/route"
import { endSessionWorkflow } from "../../../../../../workflows/session/end-session"

export const DELETE = route(
  sessionEndpoints.adminEndOwnSession,
  async ({ scope, params: { id }, auth_context: { actor_id } }) => {
    await endSessionWorkflow(scope).run({
      input: { id, actor_type: "user", actor_id, reason: "ended" },
    })
    return { id, object: "session", deleted: true } as const
  },
)
