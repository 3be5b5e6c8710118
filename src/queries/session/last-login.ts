import type { LastLogin } from "../../contracts/session"
import { sessionService } from "../../modules/session"
import { iso } from "../../shared/moment"
import type { Scope } from "../graph"

/** @returns null where nobody has logged in for as long as login events are kept */
export const findLastLogin = async (
  scope: Scope,
  actor: { actor_type: "user" | "customer"; actor_id: string },
): Promise<LastLogin | null> => {
  const [login] = await sessionService(scope).listMillesimeLoginEvents(
    { ...actor, kind: "login" },
    { select: ["source", "device", "created_at"], order: { created_at: "DESC" }, take: 1 },
  )
  return login ? { at: iso(login.created_at), source: login.source, device: login.device } : null
}
