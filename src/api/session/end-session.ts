import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sessionService } from "../../modules/session"
import { endSessionWorkflow } from "../../workflows/session/end-session"
import { bearerOf } from "./bearer"

/** Medusa's logout forgets the cookie; here the session and its tokens end with it. */
export const endSessionAtLogout = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  const { sid: id, actor_type = "", actor_id = "" } = bearerOf(req) ?? {}
  if (id && (await sessionService(req.scope).isLive({ actor_type, actor_id, sid: id }))) {
    await endSessionWorkflow(req.scope).run({
      input: { id, actor_type, actor_id, reason: "logout" },
    })
  }
  next()
}
